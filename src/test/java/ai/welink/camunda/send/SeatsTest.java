package ai.welink.camunda.send;

import static org.assertj.core.api.Assertions.assertThat;

import ai.welink.camunda.simulator.TickingClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeatsTest {

  private static final SendId ONE = new SendId(1, "<default>");
  private static final SendId OTHER = new SendId(2, "<default>");

  private final TickingClock clock = TickingClock.standing();
  private final Seats seats = new Seats(clock);

  @Test
  void servesOneSendAtATime() {
    assertThat(hold("seat", ONE)).isTrue();
    assertThat(hold("seat", OTHER)).isFalse();
    assertThat(hold("another seat", OTHER)).isTrue();

    seats.release("seat", OTHER);
    assertThat(hold("seat", OTHER)).as("released by somebody else").isFalse();
    seats.release("seat", ONE);
    assertThat(hold("seat", OTHER)).isTrue();
  }

  @Test
  void isFreeAgainWhenItsHolderNeverComesBack() {
    hold("seat", ONE);
    clock.advance(Duration.ofSeconds(9));
    assertThat(hold("seat", OTHER)).isFalse();
    clock.advance(Duration.ofSeconds(1));
    assertThat(hold("seat", OTHER)).isTrue();
  }

  @Test
  void isKeptForLongerByItsHolder() {
    hold("seat", ONE);
    clock.advance(Duration.ofSeconds(9));
    assertThat(hold("seat", ONE)).isTrue();
    clock.advance(Duration.ofSeconds(9));
    assertThat(hold("seat", OTHER)).isFalse();
  }

  @Test
  void sendsWithoutASeatDoNotMeet() {
    assertThat(hold(null, ONE)).isTrue();
    assertThat(hold(null, OTHER)).isTrue();
  }

  @Test
  void knowsHowManyFoundItBusy() {
    hold("seat", ONE);
    assertThat(seats.waitingFor("seat")).isOne();
    hold("seat", OTHER);
    hold("seat", OTHER);
    hold("seat", new SendId(3, "<default>"));
    assertThat(seats.waitingFor("seat")).isEqualTo(2);
    assertThat(seats.waitingFor("another seat")).isOne();

    seats.release("seat", ONE);
    hold("seat", OTHER);
    assertThat(seats.waitingFor("seat")).as("one of them has it now").isOne();
  }

  @Test
  void forgetsWhoDoesNotComeAgain() {
    hold("seat", ONE);
    hold("seat", OTHER);
    hold("seat", new SendId(3, "<default>"));
    clock.advance(Duration.ofMinutes(31));
    hold("seat", new SendId(4, "<default>"));
    hold("seat", new SendId(5, "<default>"));
    hold("seat", new SendId(6, "<default>"));
    assertThat(seats.waitingFor("seat")).isEqualTo(2);
  }

  private boolean hold(String seat, SendId holder) {
    return seats.hold(seat, holder, clock.instant().plusSeconds(10));
  }
}
