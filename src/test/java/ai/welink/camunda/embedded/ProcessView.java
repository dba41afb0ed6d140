package ai.welink.camunda.embedded;

import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_COMPLETED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_TERMINATED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;

/**
 * One process instance, as the engine has recorded it up to now: each call looks anew.
 *
 * <p>The {@code await…} methods throw an {@link AssertionError} that tells where the instance is
 * instead. They wait for {@link #PATIENCE} unless told otherwise. The lists of ids leave out the
 * process itself.
 */
public final class ProcessView {

  /** How long an await waits by default. */
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Whether an instance is still under way. */
  public enum State {
    ACTIVE,
    COMPLETED,
    TERMINATED
  }

  private final EngineRecords records;
  private final long key;

  ProcessView(EngineRecords records, long key) {
    this.records = records;
    this.key = key;
  }

  /** The process instance key. */
  public long key() {
    return key;
  }

  /** The id of the process; empty if the engine has not recorded anything yet. */
  public String processId() {
    return read(InstanceRecords::processId);
  }

  /** Whether the instance is still under way; it is, as long as nothing is recorded. */
  public State state() {
    return read(InstanceRecords::state);
  }

  /** Whether the instance was completed or terminated. */
  public boolean hasEnded() {
    return state() != State.ACTIVE;
  }

  /** The ids of completed elements and of taken sequence flows, in order; a loop repeats them. */
  public List<String> path() {
    return read(found -> found.idsWith(ELEMENT_COMPLETED, SEQUENCE_FLOW_TAKEN));
  }

  /** The ids of completed elements, boundary events among them, in order. */
  public List<String> completed() {
    return read(found -> found.idsWith(ELEMENT_COMPLETED));
  }

  /** The ids of elements that were reached, in order, whatever became of them. */
  public List<String> activated() {
    return read(found -> found.idsWith(ELEMENT_ACTIVATED));
  }

  /** The ids of elements that were interrupted or canceled, in order. */
  public List<String> terminated() {
    return read(found -> found.idsWith(ELEMENT_TERMINATED));
  }

  /** A variable of the process itself; a {@link MissingNode} if it was never set. */
  public JsonNode variable(String name) {
    return variables().getOrDefault(name, MissingNode.getInstance());
  }

  /** The variables of the process itself. */
  public Map<String, JsonNode> variables() {
    return read(found -> found.variablesIn(key));
  }

  /** A variable of an element's own scope; a {@link MissingNode} if it was never set. */
  public JsonNode localVariable(String elementId, String name) {
    var history = localVariableHistory(elementId, name);
    return history.isEmpty() ? MissingNode.getInstance() : history.getLast();
  }

  /** Every value of a variable of an element's own scope, over all of its instances, in order. */
  public List<JsonNode> localVariableHistory(String elementId, String name) {
    return read(found -> found.valuesOf(name, found.keysOf(elementId)));
  }

  /** The keys of an element's instances, oldest first: scopes to set variables in. */
  public List<Long> elementInstanceKeys(String elementId) {
    return read(found -> found.keysOf(elementId));
  }

  /** All jobs, oldest first. */
  public List<JobView> jobs() {
    return read(found -> JobHistory.in(found.records()));
  }

  /** The jobs of one element, oldest first: one for each time that it was reached. */
  public List<JobView> jobs(String elementId) {
    return jobs().stream().filter(each -> each.elementId().equals(elementId)).toList();
  }

  /**
   * The latest job of an element.
   *
   * @throws NoSuchElementException if it has none
   */
  public JobView job(String elementId) {
    return jobs(elementId).getLast();
  }

  /** All incidents, resolved ones too, oldest first. */
  public List<IncidentView> incidents() {
    return read(found -> IncidentView.in(found.records()));
  }

  /** The incidents that nobody has resolved, oldest first. */
  public List<IncidentView> openIncidents() {
    return incidents().stream().filter(IncidentView::open).toList();
  }

  /** Waits until the instance was completed or terminated. */
  public ProcessView awaitEnd() {
    return awaitEnd(PATIENCE);
  }

  /** Waits until the instance was completed or terminated. */
  public ProcessView awaitEnd(Duration patience) {
    return await("its end", ProcessView::hasEnded, patience);
  }

  /** Waits for an open incident and returns the latest; not longer than the instance lives. */
  public IncidentView awaitIncident() {
    await("an incident", view -> view.hasEnded() || !view.openIncidents().isEmpty());
    return openIncidents().stream().reduce((first, second) -> second).orElseThrow(this::neverCame);
  }

  /** Waits until an element was reached; does not tell its first time from a later one. */
  public ProcessView awaitActivated(String elementId) {
    return awaitElement(elementId, ProcessView::activated);
  }

  /** Waits until an element was completed; does not tell its first time from a later one. */
  public ProcessView awaitCompleted(String elementId) {
    return awaitElement(elementId, ProcessView::completed);
  }

  private ProcessView awaitElement(String id, Function<ProcessView, List<String>> ids) {
    await(id, view -> view.hasEnded() || ids.apply(view).contains(id));
    if (!ids.apply(this).contains(id)) {
      throw neverCame();
    }
    return this;
  }

  private AssertionError neverCame() {
    return new AssertionError("It never came: " + this);
  }

  /** Waits until {@code condition} holds. */
  public ProcessView await(String what, Predicate<ProcessView> condition) {
    return await(what, condition, PATIENCE);
  }

  /** Waits until {@code condition} holds; {@code what} names it when it never does. */
  public ProcessView await(String what, Predicate<ProcessView> condition, Duration patience) {
    try {
      Awaiting.until(() -> condition.test(this), patience);
      return this;
    } catch (ConditionTimeoutException e) {
      List<String> jobs = jobs().stream().map(JobView::inShort).toList();
      throw new AssertionError(
          "Waited %s for %s, but %s, jobs %s".formatted(patience, what, this, jobs), e);
    }
  }

  private <T> T read(Function<InstanceRecords, T> reader) {
    return records.ofInstance(key, found -> reader.apply(new InstanceRecords(found)));
  }

  /** Where the instance is; without variables, which may hold what must not be printed. */
  @Override
  public String toString() {
    return "process instance %d of \"%s\" is %s; reached %s, path %s, incidents %s"
        .formatted(key, processId(), state(), activated(), path(), openIncidents());
  }
}
