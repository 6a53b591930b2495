package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.ServiceResources;
import org.workershome.kit.testing.TestIssuer;
import org.workershome.kit.testing.TokenBuilder;
import org.workershome.kit.testing.Tokens;

/** The service starts while nobody listens at the identity provider's address. */
@QuarkusTest
@TestProfile(TrialProviderAwayTest.ProviderAway.class)
class TrialProviderAwayTest {
  private final String issuer =
      ConfigProvider.getConfig().getValue("workershome.oidc.issuer", String.class);

  @Test
  void theProviderMayComeLateAndGoAgain() {
    // Away from the start: nobody's fault, so not a 401.
    Response early = get(token());
    assertProblem(early, 503, "identity-provider-unavailable");
    assertThat(Integer.parseInt(early.header("Retry-After"))).isPositive();
    assertProblem(given().get("/api/trials/closed/caller"), 401, "unauthenticated");
    assertProblem(get("Bearer abc"), 401, "unauthenticated");
    assertThat(given().get("/api/trials/open/caller").statusCode()).isEqualTo(200);
    assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);

    HttpServer provider = TestIssuer.startOn(URI.create(issuer).getPort());
    try {
      // It has come: the next requests pass without a restart.
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(get(token()).statusCode()).isEqualTo(200));
    } finally {
      provider.stop(0);
    }

    // Gone again: its key is known, so new tokens of that key still hold; another key cannot be
    // had.
    assertThat(get(token()).statusCode()).isEqualTo(200);
    assertProblem(get(builder().unknownKey().bearer()), 503, "identity-provider-unavailable");
    assertProblem(get(builder().expired().bearer()), 401, "unauthenticated");
  }

  private String token() {
    return builder().bearer();
  }

  private TokenBuilder builder() {
    return Tokens.of("energy.worker").claim("iss", issuer);
  }

  private static Response get(String bearer) {
    return given().header("Authorization", bearer).get("/api/trials/closed/caller");
  }

  /** An issuer on a port where nobody listens. */
  public static final class ProviderAway implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(
              ServiceResources.class, Map.of("service", "trial", "issuer", "away")));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }
}
