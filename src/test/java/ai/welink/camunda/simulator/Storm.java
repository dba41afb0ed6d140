package ai.welink.camunda.simulator;

import java.util.Optional;

/** The chaos that reigns at the moment, if any. */
final class Storm {

  private volatile Optional<Chaos> chaos = Optional.empty();

  void rises(Chaos seeded) {
    chaos = Optional.of(seeded);
  }

  void abates() {
    chaos = Optional.empty();
  }

  Optional<Behaviour> strike() {
    return chaos.flatMap(Chaos::draw);
  }
}
