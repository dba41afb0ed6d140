package ai.welink.camunda.e2e.sendonce;

class CrashMatrixOnBroker extends CrashMatrixContract {
  @Override
  Cluster cluster() {
    return BrokerCluster.start();
  }

  @Override
  int sendsOfAKind() {
    return 2;
  }
}
