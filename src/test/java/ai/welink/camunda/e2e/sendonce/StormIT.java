package ai.welink.camunda.e2e.sendonce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.embedded.EmbeddedEngine;
import ai.welink.camunda.embedded.EmbeddedRuntime;
import ai.welink.camunda.secrets.EngineLeaks;
import ai.welink.camunda.simulator.Chaos;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Hundreds of sends while WeLink and the network are at their worst. */
class StormIT {

  private static final int SENDS = 504;

  /** Repeat a storm with {@code -Dwelink.storm-seed=…}. */
  private static final long SEED = Long.getLong("welink.storm-seed", new Random().nextInt());

  @Test
  void noMessageArrivesTwiceAndNoneIsLostInSilence() {
    Chaos chaos = Chaos.seeded(SEED).dropping(0.3).tooManyRequests(0.1).serverErrors(0.1);
    EmbeddedEngine engine = EmbeddedEngine.start();
    try (Stage stage = Stage.on(new Cluster.Embedded(engine));
        EmbeddedRuntime ignored = stage.runtime().start()) {
      stage.welink().raise(chaos);
      Sends sends = new Sends(stage);
      sends.start(SendKind.all(), SENDS / SendKind.all().size()).settle();

      System.out.println(Tally.table("Storm: " + chaos, rows(stage, sends)));
      Truth.holdsInAStorm(stage, sends);
      assertThat(sends.all()).hasSize(SENDS);
      assertThat(EngineLeaks.of(engine)).isEmpty();
    }
  }

  private static List<Tally> rows(Stage stage, Sends sends) {
    List<Tally> rows = new ArrayList<>();
    sends.all().stream()
        .collect(Collectors.groupingBy(Sends.Send::kind))
        .forEach((kind, some) -> rows.add(Tally.of(kind.toString(), stage, sends.only(some))));
    return rows;
  }
}
