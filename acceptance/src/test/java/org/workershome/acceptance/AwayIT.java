package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.client.Answer;

/** A part that is away costs what it does, and nothing else. */
class AwayIT {
  private final RunningSuite suite = RunningSuite.shared();

  @Test
  void theReportNamesTheServiceThatDidNotAnswerAndItsOwnAddressesSaySo() {
    // Given
    suite.submit("energy.worker", "away");
    suite.kill("competition");
    try {
      // When
      Answer report = suite.report("city.auditor", "CQ").expect(200);
      Answer itself = suite.as("yubei.worker").get("/api/suggestions");

      // Then
      assertThat(report.body().path("complete").asBoolean()).isFalse();
      assertThat(
              StreamSupport.stream(report.body().path("services").spliterator(), false)
                  .filter(service -> !service.path("answered").asBoolean())
                  .map(service -> service.path("service").asText()))
          .containsExactly("competition");
      assertThat(suite.figure(report, "petitions_received")).isPositive();
      assertThat(itself.status()).isEqualTo(503);
      assertThat(itself.field("type")).startsWith("urn:workershome:problem:");
      assertThat(itself.headers().firstValue("Retry-After")).isPresent();
    } finally {
      suite.restart("competition");
    }
    JsonNode whole = suite.report("city.auditor", "CQ").expect(200).body();
    assertThat(whole.path("complete").asBoolean()).isTrue();
  }

  @Test
  void whoHasATokenWorksOnWhileTheIdentityProviderIsAway() {
    // Given
    String token = suite.token("energy.worker");
    suite.submit("energy.worker", "before");
    suite.kill("keycloak");
    try {
      // When
      Answer answer = suite.stranger().get(token, "/api/petitions").expect(200);

      // Then
      assertThat(answer.body().path("items")).isNotEmpty();
      suite.submit("energy.worker", "meanwhile");
    } finally {
      suite.restart("keycloak");
    }
  }
}
