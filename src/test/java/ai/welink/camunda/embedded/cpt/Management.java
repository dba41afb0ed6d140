package ai.welink.camunda.embedded.cpt;

import ai.welink.camunda.embedded.EmbeddedEngine;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** The topology, the clock, and starting anew. */
final class Management {

  private final EmbeddedEngine engine;
  private long purges;

  Management(EmbeddedEngine engine) {
    this.engine = engine;
  }

  JsonNode answer(String asked, JsonNode body) {
    return switch (asked) {
      case "GET /v2/topology" -> topology();
      case "GET /actuator/clock" -> clock();
      case "DELETE /actuator/clock" -> move(engine.ahead().negated());
      case "POST /actuator/clock/add" ->
          move(Duration.ofMillis(body.required("offsetMilli").asLong()));
      case "POST /actuator/cluster/purge" -> purge();
      default -> throw Refused.notImplemented(asked);
    };
  }

  /** What the engine's own gateway says, in the REST API's shape. */
  private ObjectNode topology() {
    var known = engine.client().newTopologyRequest().send().join();
    ObjectNode topology = object();
    topology.put("clusterSize", known.getClusterSize());
    topology.put("partitionsCount", known.getPartitionsCount());
    topology.put("replicationFactor", known.getReplicationFactor());
    topology.put("gatewayVersion", known.getGatewayVersion());
    topology.put("lastCompletedChangeId", Long.toString(purges));
    ObjectNode broker = topology.putArray("brokers").addObject();
    broker.put("nodeId", 0).put("host", "127.0.0.1").put("port", engine.port());
    broker.put("version", known.getGatewayVersion());
    ObjectNode partition = broker.putArray("partitions").addObject();
    partition.put("partitionId", 1).put("role", "leader").put("health", "healthy");
    return topology;
  }

  private ObjectNode clock() {
    Instant now = Instant.now().plus(engine.ahead());
    return object().put("epochMilli", now.toEpochMilli()).put("instant", now.toString());
  }

  private ObjectNode move(Duration duration) {
    engine.advance(duration);
    return clock();
  }

  /** It is complete when it is answered, so that the topology tells of it at once. */
  private ObjectNode purge() {
    engine.purge();
    purges++;
    return object().put("changeId", purges);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
