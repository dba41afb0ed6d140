package ai.welink.camunda.e2e.sendonce;

class FiftyRacersOnBroker extends FiftyRacersContract {
  @Override
  Cluster cluster() {
    return BrokerCluster.start();
  }
}
