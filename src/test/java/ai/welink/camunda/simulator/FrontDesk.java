package ai.welink.camunda.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Decides about requests that have been read, one at a time, and sets the action going. */
final class FrontDesk {

  private static final Failure SEAT_IS_TAKEN =
      Failure.failure("RECRUITER_ACKNOWLEDGEMENT_REQUIRED");

  private final SimulatedTime time;
  private final Checks checks;
  private final Script script;
  private final Seats seats;
  private final SendJobs jobs;
  private final Map<WeLinkCall, Function<ReceivedRequest, Answer>> desks;

  FrontDesk(
      SimulatedTime time,
      Checks checks,
      Script script,
      Seats seats,
      SendJobs jobs,
      Map<WeLinkCall, Function<ReceivedRequest, Answer>> desks) {
    this.time = time;
    this.checks = checks;
    this.script = script;
    this.seats = seats;
    this.jobs = jobs;
    this.desks = desks;
  }

  /**
   * Decides and acts.
   *
   * @param otherwise what to do if no rule of the script takes the request
   */
  Decision decide(ReceivedRequest request, Optional<Behaviour> otherwise) {
    return time.exclusively(
        () ->
            checks
                .refusal(request, time.now())
                .map(refusal -> Decision.refused(refusal, Wire.NORMAL))
                .orElseGet(() -> follow(behaviour(request, otherwise), request)));
  }

  private Behaviour behaviour(ReceivedRequest request, Optional<Behaviour> otherwise) {
    return script
        .afterTheBody(request)
        .or(() -> otherwise)
        .orElseGet(() -> script.byDefault(request));
  }

  private Decision follow(Behaviour behaviour, ReceivedRequest request) {
    if (!behaviour.acts()) {
      return done(request, behaviour, nothing(request, behaviour), false);
    }
    if (!request.isSend()) {
      Answer answer = desks.get(request.call().orElseThrow()).apply(request);
      return done(request, behaviour, answer, false);
    }
    SendJob job =
        new SendJob(request.call().orElseThrow(), request.account(), request.body(), behaviour);
    if (job.seat().filter(seats::clashes).isPresent()) {
      Answer refusal = Answer.json(400, SEAT_IS_TAKEN.shape().json(SEAT_IS_TAKEN, 400, ""));
      return Decision.refused(refusal, behaviour.wire());
    }
    return done(request, behaviour, take(job, request), true);
  }

  private Answer take(SendJob job, ReceivedRequest request) {
    request.acceptedAs(job.id());
    if (job.behaviour().reply() instanceof Reply.ResultAtOnce atOnce) {
      return Answer.json(200, SendAnswers.result(jobs.perform(job), atOnce.underResult()));
    }
    jobs.accept(job);
    return Answer.json(200, SendAnswers.accepted(job.behaviour().spelling(), job.id()));
  }

  /** An answer that looks as documented, though nothing has been done. */
  private static Answer nothing(ReceivedRequest request, Behaviour behaviour) {
    String id = UUID.randomUUID().toString();
    return Answer.json(200, SendAnswers.accepted(behaviour.spelling(), id));
  }

  private Decision done(
      ReceivedRequest request, Behaviour behaviour, Answer documented, boolean accepted) {
    Answer answer = Replies.render(behaviour.reply(), documented, request, time.now());
    return new Decision(answer, behaviour.wire(), accepted, Fate.ANSWERED);
  }
}
