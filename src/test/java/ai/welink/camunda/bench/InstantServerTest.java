package ai.welink.camunda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantServerTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000, 1_000_000})
  void answersEachRequestOnceItHasCome(int length) throws IOException, InterruptedException {
    try (InstantServer server = InstantServer.start();
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(server.uri())
              .version(HttpClient.Version.HTTP_1_1)
              .POST(BodyPublishers.ofString("x".repeat(length)))
              .build();
      for (int i = 0; i < 3; i++) {
        assertThat(client.send(request, BodyHandlers.ofString()).body())
            .isEqualTo(InstantAnswers.RESULT);
      }
    }
  }
}
