package ai.welink.camunda.e2e.sendonce;

class FiftyRacersTest extends FiftyRacersContract {
  @Override
  Cluster cluster() {
    return Cluster.embedded();
  }
}
