package ai.welink.camunda.webhook;

import static ai.welink.camunda.webhook.Receptions.bytes;
import static ai.welink.camunda.webhook.Receptions.event;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * The rules of receiving, step by step, with a container's part played by the test. That a real one
 * plays it the same way is what {@link BodiesInTheContainerTest} shows.
 */
class ReceiverWithoutContainerTest {

  private static final int MIB = WebhookReceiver.LONGEST_BODY;

  private static LoopbackGateway gateway;

  private final Receptions observer = new Receptions();
  private final Collection<String> told = observer.told();
  private final Intake intake = Receptions.intakeTo(gateway);

  @BeforeAll
  static void start() {
    gateway = new LoopbackGateway();
  }

  @AfterEach
  void clear() {
    gateway.clear();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  /** A body whose bytes are there as the test says. */
  private static final class Bytes extends ServletInputStream {
    private ByteArrayInputStream now = new ByteArrayInputStream(new byte[0]);
    private ReadListener listener;

    @Override
    public boolean isReady() {
      return now.available() > 0;
    }

    @Override
    public int read() {
      return now.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return now.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public void setReadListener(ReadListener toBeTold) {
      listener = toBeTold;
    }
  }

  /** One POST, and the container's part in it. */
  private final class Post {
    private final Bytes bytes = new Bytes();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockAsyncContext exchange;
    private final IncomingBody body;

    Post(BodiesUnderWay others) throws IOException {
      MockHttpServletRequest request =
          new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
              return bytes;
            }
          };
      exchange = new MockAsyncContext(request, response);
      body = new IncomingBody(exchange, others, intake, observer);
      body.begin();
      assertThat(bytes.listener).isSameAs(body);
      assertThat(exchange.getListeners()).contains(body);
    }

    Post comes(byte[] part) throws IOException {
      bytes.now = new ByteArrayInputStream(part);
      body.onDataAvailable();
      return this;
    }

    Post ends() {
      body.onAllDataRead();
      return this;
    }
  }

  @Test
  void putsTogetherWhatComesInParts() throws IOException {
    Post post = new Post(new BodiesUnderWay());
    for (byte each : event("r1")) {
      post.comes(new byte[] {each});
    }
    assertThat(told).isEmpty();
    post.ends();
    assertThat(post.response.getStatus()).isEqualTo(200);
    assertThat(told).containsExactly("published");
    assertThat(gateway.messages()).hasSize(1);
  }

  @Test
  void oneBodyGetsOneAnswer() throws IOException {
    Post post = new Post(new BodiesUnderWay()).comes(event("r1")).ends();
    post.body.onTimeout(null);
    post.body.onError((Throwable) null);
    post.body.onComplete(null);
    post.ends();
    assertThat(told).containsExactly("published");
    assertThat(post.response.getStatus()).isEqualTo(200);
  }

  @Test
  void whatIsTooLongIsRefusedAtTheFirstByteTooMuch() throws IOException {
    Post longest = new Post(new BodiesUnderWay()).comes(new byte[MIB]);
    assertThat(told).isEmpty();
    longest.comes(new byte[] {1, 2, 3});
    assertThat(told).containsExactly("oversized");
    assertThat(longest.response.getStatus()).isEqualTo(413);
    assertThat(longest.bytes.now.available()).as("bytes that were not read").isEqualTo(2);
    assertThat(new Post(new BodiesUnderWay()).comes(new byte[MIB]).ends().response.getStatus())
        .isEqualTo(400);
  }

  @Test
  void whateverEndsABodyEarlySaysSo() throws IOException {
    Post late = new Post(new BodiesUnderWay()).comes(bytes("{"));
    late.body.onTimeout(null);
    Post gone = new Post(new BodiesUnderWay()).comes(bytes("{"));
    gone.body.onError(new IOException());
    Post broken = new Post(new BodiesUnderWay()).comes(bytes("{"));
    broken.body.onError((jakarta.servlet.AsyncEvent) null);
    Post dropped = new Post(new BodiesUnderWay()).comes(bytes("{"));
    dropped.body.onComplete(null);
    dropped.body.onStartAsync(null);
    assertThat(told).containsExactly("late", "malformed", "malformed", "malformed");
    assertThat(late.response.getStatus()).isEqualTo(408);
    assertThat(gone.response.getStatus()).isEqualTo(400);
    assertThat(broken.response.getStatus()).isEqualTo(400);
    assertThat(dropped.response.getStatus()).as("nobody is there to be answered").isEqualTo(200);
  }

  @Test
  void theOldestOfTooManyGivesWay() throws IOException {
    BodiesUnderWay two = new BodiesUnderWay(2, MIB);
    Post oldest = new Post(two);
    Post middle = new Post(two);
    Post newest = new Post(two);
    assertThat(told).containsExactly("crowded_out");
    assertThat(oldest.response.getStatus()).isEqualTo(503);
    middle.comes(event("r1")).ends();
    Post another = new Post(two);
    newest.comes(event("r2")).ends();
    another.comes(event("r3")).ends();
    assertThat(told).containsExactly("crowded_out", "published", "published", "published");
    oldest.comes(event("r4")).ends();
    assertThat(gateway.messages()).hasSize(3);
  }

  @Test
  void theLargestOfTooLargeOnesGivesWayAndWhatHasEndedMakesRoom() throws IOException {
    BodiesUnderWay thousand = new BodiesUnderWay(10, 1000);
    Post small = new Post(thousand).comes(new byte[100]);
    Post large = new Post(thousand).comes(new byte[600]);
    Post middle = new Post(thousand).comes(new byte[300]);
    assertThat(told).isEmpty();
    small.comes(new byte[1]);
    assertThat(told).containsExactly("crowded_out");
    assertThat(large.response.getStatus()).isEqualTo(503);
    new Post(thousand).comes(new byte[599]).ends();
    new Post(thousand).comes(new byte[599]).body.onTimeout(null);
    Post dropped = new Post(thousand).comes(new byte[599]);
    dropped.body.onComplete(null);
    Post last = new Post(thousand).comes(new byte[599]);
    assertThat(told).containsExactly("crowded_out", "malformed", "late", "malformed");
    last.comes(new byte[1]);
    assertThat(last.response.getStatus()).as("it is the largest itself").isEqualTo(503);
    middle.ends();
    small.ends();
    assertThat(told).hasSize(7).endsWith("crowded_out", "malformed", "malformed");
    large.comes(new byte[900]);
    Post all = new Post(thousand).comes(new byte[1000]).ends();
    assertThat(all.response.getStatus()).isEqualTo(400);
  }

  private MockHttpServletResponse serve(MockHttpServletRequest request) {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new WebhookReceiver(intake, observer, new BodiesUnderWay(), Duration.ofSeconds(7))
        .service(request, response);
    return response;
  }

  private static MockHttpServletRequest request(String method, byte[] content) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/welink/webhook");
    request.setContent(content);
    return request;
  }

  @Test
  void servesPostsAlone() {
    MockHttpServletResponse response = serve(request("GET", new byte[0]));
    assertThat(response.getStatus()).isEqualTo(405);
    assertThat(response.getHeader("Allow")).isEqualTo("POST");
    assertThat(told).isEmpty();
  }

  @Test
  void readsAsAPlainServletWhereItHasTo() {
    assertThat(serve(request("POST", event("r1"))).getStatus()).isEqualTo(200);
    assertThat(serve(request("POST", new byte[MIB + 1])).getStatus()).isEqualTo(413);
    assertThat(serve(unannounced(new byte[MIB])).getStatus()).isEqualTo(400);
    assertThat(serve(unannounced(new byte[MIB + 1])).getStatus()).isEqualTo(413);
    assertThat(told)
        .containsExactly(
            "received",
            "published",
            "received",
            "oversized",
            "received",
            "malformed",
            "received",
            "oversized");
  }

  private static MockHttpServletRequest unannounced(byte[] content) {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/welink/webhook") {
          @Override
          public long getContentLengthLong() {
            return -1;
          }
        };
    request.setContent(content);
    return request;
  }

  @Test
  void givesABodyItsTime() {
    Bytes nothingYet = new Bytes();
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/welink/webhook") {
          @Override
          public ServletInputStream getInputStream() {
            return nothingYet;
          }
        };
    request.setAsyncSupported(true);
    serve(request);
    assertThat(request.getAsyncContext().getTimeout()).isEqualTo(7000);
    assertThat(nothingYet.listener).isNotNull();
    assertThat(told).containsExactly("received");
  }

  @Test
  void answersThoughReadingFails() {
    assertThat(serve(failing(new IOException())).getStatus()).isEqualTo(400);
    assertThat(serve(failing(new IllegalStateException())).getStatus()).isEqualTo(503);
    assertThat(told).containsExactly("received", "malformed", "received", "unavailable");
  }

  private static MockHttpServletRequest failing(Exception why) {
    return new MockHttpServletRequest("POST", "/welink/webhook") {
      @Override
      public ServletInputStream getInputStream() {
        throw ReceiverWithoutContainerTest.<RuntimeException>unchecked(why);
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <E extends Exception> E unchecked(Exception why) throws E {
    throw (E) why;
  }
}
