package ai.welink.camunda.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** What the tasks that send a message have in common. */
interface MessageInput {

  Duration DEFAULT_GIVE_UP = Duration.parse(Fields.DEFAULT_GIVE_UP);

  /** The body of the request, in WeLink's spelling. */
  ObjectNode body();

  String threadId();

  /** Whether the task ends with WeLink's verdict. */
  boolean waits();

  /** How long the task goes on before it gives up. */
  Duration patience();

  /** The recruiter seat that the send occupies; null if none. */
  String seat();
}
