package ai.welink.camunda.e2e.sendonce;

class RecordedAcceptanceOnBroker extends RecordedAcceptanceContract {
  @Override
  Cluster cluster() {
    return BrokerCluster.start();
  }
}
