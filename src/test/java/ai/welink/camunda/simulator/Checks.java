package ai.welink.camunda.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** WeLink's own rules, in the order in which they are applied. */
final class Checks {

  private final Keys keys;
  private final Accounts accounts;
  private final Credits credits;
  private final RateLimit rateLimit;
  private final VerdictDesk verdicts;

  Checks(Keys keys, Accounts accounts, Credits credits, RateLimit rateLimit, VerdictDesk verdicts) {
    this.keys = keys;
    this.accounts = accounts;
    this.credits = credits;
    this.rateLimit = rateLimit;
    this.verdicts = verdicts;
  }

  /** Why the request is refused, if it is. */
  Optional<Answer> refusal(ReceivedRequest request, Instant now) {
    Stream<Function<ReceivedRequest, Optional<Answer>>> checks =
        Stream.of(
            this::key,
            this::endpoint,
            this::fields,
            this::permission,
            this::account,
            one -> limit(one, now),
            this::credit);
    return checks.flatMap(check -> check.apply(request).stream()).findFirst();
  }

  private Optional<Answer> key(ReceivedRequest request) {
    return unless(request.keyRight(), 401, "Unauthorized");
  }

  private Optional<Answer> endpoint(ReceivedRequest request) {
    return unless(request.call().isPresent(), 404, "Cannot find that");
  }

  private Optional<Answer> fields(ReceivedRequest request) {
    if (!request.body().isObject()) {
      return Optional.of(Refusals.refusal(400, "The body must be a JSON object"));
    }
    List<String> complaints = FieldRules.of(call(request)).complaints(request.body());
    return complaints.isEmpty() ? Optional.empty() : Optional.of(Refusals.badFields(complaints));
  }

  private Optional<Answer> permission(ReceivedRequest request) {
    return unless(keys.mayDo(call(request)), 403, "This key may not do that");
  }

  private Optional<Answer> account(ReceivedRequest request) {
    if (!request.body().has("accountId")) {
      return Optional.empty();
    }
    String id = request.text("accountId");
    return unless(accounts.isKnown(id), 404, "Linked account not found")
        .or(() -> unless(accounts.isActive(id), 400, "Linked account not active"));
  }

  private Optional<Answer> credit(ReceivedRequest request) {
    return credits.spend();
  }

  private Optional<Answer> limit(ReceivedRequest request, Instant now) {
    String account = verdicts.job(request).map(SendJob::account).orElseGet(request::account);
    return rateLimit.admit(call(request), account, now);
  }

  private static WeLinkCall call(ReceivedRequest request) {
    return request.call().orElseThrow();
  }

  private static Optional<Answer> unless(boolean fine, int status, String message) {
    return fine ? Optional.empty() : Optional.of(Refusals.refusal(status, message));
  }
}
