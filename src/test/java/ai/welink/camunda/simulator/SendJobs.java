package ai.welink.camunda.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The sends that WeLink has accepted, and their way to LinkedIn. */
final class SendJobs {

  private final SimulatedTime time;
  private final LinkedIn linkedIn;
  private final Seats seats;
  private final Duration usuallyTakes;
  private final boolean oneAfterAnother;
  private final Map<String, SendJob> jobs = new HashMap<>();
  private final Map<String, Instant> busyUntil = new HashMap<>();
  private final List<Consumer<SendJob>> listeners = new ArrayList<>();
  private int undecided;

  SendJobs(SimulatedTime time, LinkedIn linkedIn, Seats seats, WeLinkSetup setup) {
    this.time = time;
    this.linkedIn = linkedIn;
    this.seats = seats;
    this.usuallyTakes = setup.actionTakes;
    this.oneAfterAnother = setup.oneAfterAnother;
  }

  void onVerdict(Consumer<SendJob> listener) {
    listeners.add(listener);
  }

  Optional<SendJob> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  int undecided() {
    return undecided;
  }

  /** Takes a send on; the verdict comes later. */
  SendJob accept(SendJob job) {
    register(job);
    if (!(job.outcome() instanceof Outcome.NeverDecided)) {
      time.at(end(job), () -> decide(job));
    }
    return job;
  }

  /** Takes a send on, with the verdict at once. */
  SendJob perform(SendJob job) {
    register(job);
    decide(job);
    return job;
  }

  private void register(SendJob job) {
    jobs.put(job.id(), job);
    job.seat().ifPresent(seat -> seats.open(seat, job.id()));
    undecided++;
  }

  private Instant end(SendJob job) {
    Instant now = time.now();
    Instant free = oneAfterAnother ? busyUntil.getOrDefault(job.account(), now) : now;
    Instant start = free.isBefore(now) ? now : free;
    Instant end = start.plus(job.behaviour().takes().orElse(usuallyTakes));
    busyUntil.put(job.account(), end);
    return end;
  }

  private void decide(SendJob job) {
    job.decided(time.now());
    undecided--;
    job.seat().ifPresent(seats::close);
    if (job.outcome() instanceof Outcome.Delivered) {
      linkedIn.receive(job.delivery());
    }
    listeners.forEach(listener -> listener.accept(job));
  }
}
