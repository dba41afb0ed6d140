package ai.welink.camunda.bench;

import ai.welink.camunda.simulator.SimulatedWeLink;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.api.JsonMapper;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.metrics.DefaultNoopMetricsRecorder;
import io.camunda.connector.api.document.DocumentFactory;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.api.secret.SecretContext;
import io.camunda.connector.api.secret.SecretProvider;
import io.camunda.connector.api.validation.ValidationProvider;
import io.camunda.connector.runtime.OutboundConnectorsAutoConfiguration;
import io.camunda.connector.runtime.core.document.DocumentFactoryImpl;
import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import io.camunda.connector.runtime.core.outbound.JobHandlerContext;
import io.camunda.connector.runtime.core.secret.SecretProviderAggregator;
import io.camunda.connector.runtime.core.validation.ValidationUtil;
import io.camunda.connector.runtime.metrics.ConnectorsOutboundMetrics;
import io.camunda.connector.runtime.outbound.job.SpringConnectorJobHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;

/** What the runtime's own wiring gives to its job handler, without an engine. */
public final class HandlerParts {

  private static final OutboundConnectorsAutoConfiguration RUNTIME =
      new OutboundConnectorsAutoConfiguration();
  private static final DocumentFactory DOCUMENTS =
      new DocumentFactoryImpl(InMemoryDocumentStore.INSTANCE);
  private static final SecretProviderAggregator SECRETS =
      new SecretProviderAggregator(List.of(new Secrets()));
  private static final ValidationProvider VALIDATION =
      ValidationUtil.discoverDefaultValidationProviderImplementation();

  /** The mapper with which the runtime binds jobs and reads what expressions give. */
  static final ObjectMapper JSON = RUNTIME.outboundConnectorObjectMapper(DOCUMENTS);

  private HandlerParts() {}

  /** The mapper with which the runtime's client writes variables. */
  static JsonMapper clientJson() {
    return RUNTIME.jsonMapper();
  }

  /** The runtime's handler of the jobs of one connector. */
  static JobHandler handler(OutboundConnectorFunction function, MeterRegistry metrics) {
    return new SpringConnectorJobHandler(
        new ConnectorsOutboundMetrics(metrics),
        (command, failure) -> {
          throw new IllegalStateException(failure);
        },
        SECRETS,
        VALIDATION,
        DOCUMENTS,
        JSON,
        function,
        new DefaultNoopMetricsRecorder());
  }

  /** What the handler makes of a job for a function. */
  public static OutboundConnectorContext context(ActivatedJob job) {
    return new JobHandlerContext(job, SECRETS, VALIDATION, DOCUMENTS, JSON);
  }

  /** The secrets that the templates name. */
  private static final class Secrets implements SecretProvider {

    private static final Map<String, String> ALL =
        Map.of(
            "WELINK_API_KEY", SimulatedWeLink.API_KEY,
            "WELINK_API_SECRET", SimulatedWeLink.API_SECRET);

    @Override
    public String getSecret(String name, SecretContext context) {
      return ALL.get(name);
    }
  }
}
