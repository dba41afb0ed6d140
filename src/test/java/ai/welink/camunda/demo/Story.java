package ai.welink.camunda.demo;

import ai.welink.camunda.examples.Example;
import ai.welink.camunda.simulator.Behaviour;
import ai.welink.camunda.simulator.RequestMatcher;
import ai.welink.camunda.simulator.SimulatedWeLink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One run of an example process, with what the world does to it.
 *
 * @param title a sentence
 * @param end the element where it should end, or wait for a person
 * @param world makes WeLink what it is in this story, before the instance is started
 * @param plot what happens once the instance has been started
 */
record Story(
    String title,
    Example example,
    Map<String, Object> variables,
    String end,
    Consumer<SimulatedWeLink> world,
    Consumer<Stage> plot) {

  /** A story in which nothing happens but what the process does. */
  static Story of(String title, Example example, String end) {
    return new Story(title, example, Map.of(), end, welink -> {}, stage -> {});
  }

  /** The same with one more variable. */
  Story with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(variables);
    more.put(name, value);
    return new Story(title, example, more, end, world, plot);
  }

  /** The same in a conversation that is written to by the account {@code acc-1}. */
  Story in(String threadId) {
    return with("accountId", "acc-1").with("threadId", threadId);
  }

  /** The same in a world that is special in one more way. */
  Story given(Consumer<SimulatedWeLink> also) {
    return new Story(title, example, variables, end, world.andThen(also), plot);
  }

  /** The same, with WeLink behaving that way towards sends into that thread. */
  Story when(String threadId, Behaviour behaviour) {
    return given(welink -> welink.when(RequestMatcher.send().toThread(threadId)).then(behaviour));
  }

  /** The same with that plot. */
  Story plot(Consumer<Stage> happening) {
    return new Story(title, example, variables, end, world, happening);
  }
}
