package ai.welink.camunda.processtest;

import ai.welink.camunda.simulator.SimulatedWeLink;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.IncidentState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Where processes and WeLink stood when a test failed. No text of a message is in it. */
final class WhatStood {

  private WhatStood() {}

  static String in(ApplicationContext application) {
    CamundaClient client = application.getBean(CamundaClient.class);
    return Stream.of(active(client), incidents(client), received(application))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n- ", "where it stood:\n- ", ""));
  }

  private static List<String> active(CamundaClient client) {
    return client
        .newElementInstanceSearchRequest()
        .filter(filter -> filter.state(ElementInstanceState.ACTIVE))
        .send()
        .join()
        .items()
        .stream()
        .map(
            each ->
                "%s is active in %s".formatted(each.getElementId(), each.getProcessInstanceKey()))
        .toList();
  }

  private static List<String> incidents(CamundaClient client) {
    return client
        .newIncidentSearchRequest()
        .filter(filter -> filter.state(IncidentState.ACTIVE))
        .send()
        .join()
        .items()
        .stream()
        .map(each -> "incident at %s: %s".formatted(each.getElementId(), each.getErrorMessage()))
        .toList();
  }

  private static List<String> received(ApplicationContext application) {
    return application.getBean(SimulatedWeLink.class).record().requests().stream()
        .map(each -> "WeLink received " + each)
        .toList();
  }
}
