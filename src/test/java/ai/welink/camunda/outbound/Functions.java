package ai.welink.camunda.outbound;

import ai.welink.camunda.api.WeLinkApi;
import ai.welink.camunda.send.MemoryJournal;
import ai.welink.camunda.send.Pauses;
import ai.welink.camunda.send.Seats;
import ai.welink.camunda.send.SendObserver;
import ai.welink.camunda.send.SendOnce;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/** The five functions with a journal in memory. */
final class Functions {

  private final WeLinkApi api;
  private final SendOnce sendOnce;

  Functions(WeLinkApi api) {
    this.api = api;
    InstantSource clock = InstantSource.system();
    Pauses pauses = new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(2), () -> new Random(1));
    this.sendOnce =
        new SendOnce(
            api,
            new MemoryJournal(100),
            new Seats(clock),
            pauses,
            clock,
            Duration.ofMinutes(1),
            SendObserver.NONE);
  }

  OutboundConnectorFunction toThread() {
    return new SendMessageToThread(sendOnce);
  }

  OutboundConnectorFunction toSalesNavigatorThread() {
    return new SendMessageToSalesNavigatorThread(sendOnce);
  }

  OutboundConnectorFunction toRecruiterThread() {
    return new SendMessageToRecruiterThread(sendOnce);
  }

  OutboundConnectorFunction requestStatus() {
    return new GetRequestStatus(api);
  }

  OutboundConnectorFunction stopTracking() {
    return new StopReplyTracking(api);
  }

  List<OutboundConnectorFunction> all() {
    return List.of(
        toThread(), toSalesNavigatorThread(), toRecruiterThread(), requestStatus(), stopTracking());
  }
}
