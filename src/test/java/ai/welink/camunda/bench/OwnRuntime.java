package ai.welink.camunda.bench;

import ai.welink.camunda.WeLinkAutoConfiguration;
import ai.welink.camunda.WeLinkMetricsAutoConfiguration;
import ai.welink.camunda.send.Carried;
import ai.welink.camunda.send.SendId;
import ai.welink.camunda.send.SendJournal;
import ai.welink.camunda.send.SendRecord;
import ai.welink.camunda.send.SendRecord.LostClaim;
import ai.welink.camunda.send.SendState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** These connectors as their auto-configuration wires them, with a journal that answers at once. */
final class OwnRuntime {

  private OwnRuntime() {}

  static AnnotationConfigApplicationContext at(URI welink) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("bench", Map.of("welink.base-url", welink.toString())));
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.registerBean(SendJournal.class, NoJournal::new);
    context.register(WeLinkAutoConfiguration.class, WeLinkMetricsAutoConfiguration.class);
    context.refresh();
    return context;
  }

  /** Each send is a new one, each claim is won, and nothing is kept. */
  private static final class NoJournal implements SendJournal {

    private static final SendRecord NOTHING = new SendRecord(new SendState.Nothing(), 0, null);

    @Override
    public SendRecord read(SendId id, Carried carried) {
      return NOTHING;
    }

    @Override
    public boolean claim(SendId id, SendState.Claimed claim) {
      return true;
    }

    @Override
    public void record(SendId id, SendState state) {
      // not measured here
    }

    @Override
    public void noteLost(SendId id, LostClaim lost) {
      // nobody else claims
    }
  }
}
