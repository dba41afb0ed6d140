package ai.welink.camunda.simulator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The rules in the order in which they were written; the first that takes a request decides. */
final class Script {

  private final List<Rule> rules = new CopyOnWriteArrayList<>();
  private volatile Behaviour byDefault = Behaviours.accept();

  Rule add(RequestMatcher matcher, Behaviour behaviour) {
    Rule rule = new Rule(matcher, behaviour);
    rules.add(rule);
    return rule;
  }

  void forget() {
    rules.clear();
  }

  void byDefault(Behaviour behaviour) {
    if (behaviour.wire().strikesBeforeTheBody()) {
      throw new IllegalArgumentException("write a rule for what strikes before the body is read");
    }
    byDefault = behaviour;
  }

  /** What is to be done as soon as the head is there. */
  Optional<Behaviour> beforeTheBody(ReceivedRequest request) {
    return first(request, true);
  }

  /** What is to be done with a request that has been read and found in order. */
  Optional<Behaviour> afterTheBody(ReceivedRequest request) {
    return first(request, false);
  }

  Behaviour byDefault(ReceivedRequest request) {
    return request.isSend() ? byDefault : Behaviours.accept();
  }

  private Optional<Behaviour> first(ReceivedRequest request, boolean beforeTheBody) {
    return rules.stream()
        .filter(rule -> rule.strikesBeforeTheBody() == beforeTheBody)
        .filter(rule -> rule.takes(request))
        .findFirst()
        .map(Rule::behaviour);
  }
}
