package ai.welink.camunda.simulator;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** What a simulated WeLink consists of, put together. */
final class Parts implements AutoCloseable {

  final SimulatedTime time;
  final Script script = new Script();
  final Milestones milestones = new Milestones();
  final Stalls stalls = new Stalls();
  final Accounts accounts = new Accounts();
  final Credits credits = new Credits();
  final RateLimit rateLimit = new RateLimit();
  final Storm storm = new Storm();
  final RequestLog log;
  final Keys keys;
  final LinkedIn linkedIn;
  final Seats seats;
  final SendJobs jobs;
  final Trackers trackers;
  final Webhooks webhooks;
  final Exchange exchange;

  Parts(WeLinkSetup setup) {
    time = new SimulatedTime(setup.clock);
    log = new RequestLog(setup.keepRequests);
    keys = new Keys(setup.apiKey, setup.apiSecret);
    linkedIn = new LinkedIn(time);
    seats = new Seats(time);
    trackers = new Trackers(time);
    webhooks = new Webhooks(time);
    jobs = new SendJobs(time, linkedIn, seats, setup);
    jobs.onVerdict(trackers::verdict);
    jobs.onVerdict(webhooks::verdict);
    exchange = new Exchange(this, desk(setup));
  }

  private FrontDesk desk(WeLinkSetup setup) {
    VerdictDesk verdicts = new VerdictDesk(jobs, setup.namesOfTheId);
    Checks checks = new Checks(keys, accounts, credits, rateLimit, verdicts);
    return new FrontDesk(time, checks, script, seats, jobs, desks(verdicts));
  }

  private Map<WeLinkCall, Function<ReceivedRequest, Answer>> desks(VerdictDesk verdicts) {
    Map<WeLinkCall, Function<ReceivedRequest, Answer>> desks = new EnumMap<>(WeLinkCall.class);
    desks.put(WeLinkCall.GET_RESPONSE, verdicts::answer);
    desks.put(WeLinkCall.GET_ACTIVE_TRACKER, trackers::list);
    desks.put(WeLinkCall.UPDATE_MESSAGE_TRACKER, trackers::stop);
    desks.put(WeLinkCall.ME, Profile::of);
    return desks;
  }

  @Override
  public void close() {
    webhooks.close();
    time.close();
  }
}
