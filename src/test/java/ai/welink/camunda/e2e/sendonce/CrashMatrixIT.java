package ai.welink.camunda.e2e.sendonce;

class CrashMatrixIT extends CrashMatrixContract {
  @Override
  Cluster cluster() {
    return Cluster.embedded();
  }

  @Override
  int sendsOfAKind() {
    return 5;
  }
}
