package ai.welink.camunda.e2e.sendonce;

class RecordedAcceptanceIT extends RecordedAcceptanceContract {
  @Override
  Cluster cluster() {
    return Cluster.embedded();
  }
}
