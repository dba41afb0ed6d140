package ai.welink.camunda;

import ai.welink.camunda.api.OkHttpWeLinkApi;
import ai.welink.camunda.api.WeLinkApi;
import ai.welink.camunda.engine.CommandBudget;
import ai.welink.camunda.engine.ZeebeSendJournal;
import ai.welink.camunda.outbound.GetRequestStatus;
import ai.welink.camunda.outbound.SendMessageToRecruiterThread;
import ai.welink.camunda.outbound.SendMessageToSalesNavigatorThread;
import ai.welink.camunda.outbound.SendMessageToThread;
import ai.welink.camunda.outbound.StopReplyTracking;
import ai.welink.camunda.send.MemoryJournal;
import ai.welink.camunda.send.Pauses;
import ai.welink.camunda.send.RememberingJournal;
import ai.welink.camunda.send.Seats;
import ai.welink.camunda.send.SendJournal;
import ai.welink.camunda.send.SendObserver;
import ai.welink.camunda.send.SendOnce;
import io.camunda.client.CamundaClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Registers the connectors in a connector runtime. Everything that they share can be replaced by a
 * bean of the same type.
 */
@AutoConfiguration
@EnableConfigurationProperties(WeLinkProperties.class)
public class WeLinkAutoConfiguration {

  private static final int SENDS_IN_MEMORY = 100_000;

  /** The system's clock, unless the application has one. */
  private static Clock clock(ObjectProvider<Clock> clocks) {
    return clocks.getIfUnique(Clock::systemUTC);
  }

  @Bean
  @ConditionalOnMissingBean
  WeLinkApi weLinkApi(WeLinkProperties properties, ObjectProvider<Clock> clocks) {
    return new OkHttpWeLinkApi(
        properties.baseUrl(),
        properties.connectTimeout(),
        properties.responseTimeout(),
        clock(clocks));
  }

  @Bean
  @ConditionalOnMissingBean
  CommandBudget weLinkCommandBudget() {
    return CommandBudget.DEFAULT;
  }

  @Bean
  @ConditionalOnMissingBean
  SendJournal weLinkSendJournal(
      WeLinkProperties properties, CamundaClient client, CommandBudget budget) {
    return switch (properties.sendOnce()) {
      case REQUIRED -> new RememberingJournal(new ZeebeSendJournal(client, budget));
      case OFF -> new MemoryJournal(SENDS_IN_MEMORY);
    };
  }

  @Bean
  @ConditionalOnMissingBean
  SendOnce weLinkSendOnce(
      WeLinkApi api,
      SendJournal journal,
      WeLinkProperties properties,
      CommandBudget budget,
      ObjectProvider<Clock> clocks,
      ObjectProvider<SendObserver> observers) {
    Clock clock = clock(clocks);
    return new SendOnce(
        api,
        journal,
        new Seats(clock),
        new Pauses(
            properties.poll().initial(), properties.poll().max(), ThreadLocalRandom::current),
        clock,
        patience(properties, budget),
        observers.getIfUnique(() -> SendObserver.NONE));
  }

  /** Longer than a claim, a POST and its record can take together. */
  private static Duration patience(WeLinkProperties properties, CommandBudget budget) {
    return properties.responseTimeout().plus(budget.longest().multipliedBy(3));
  }

  @Bean
  SendMessageToThread weLinkSendMessageToThread(SendOnce sendOnce) {
    return new SendMessageToThread(sendOnce);
  }

  @Bean
  SendMessageToSalesNavigatorThread weLinkSendMessageToSalesNavigatorThread(SendOnce sendOnce) {
    return new SendMessageToSalesNavigatorThread(sendOnce);
  }

  @Bean
  SendMessageToRecruiterThread weLinkSendMessageToRecruiterThread(SendOnce sendOnce) {
    return new SendMessageToRecruiterThread(sendOnce);
  }

  @Bean
  GetRequestStatus weLinkGetRequestStatus(WeLinkApi api) {
    return new GetRequestStatus(api);
  }

  @Bean
  StopReplyTracking weLinkStopReplyTracking(WeLinkApi api) {
    return new StopReplyTracking(api);
  }
}
