package org.workershome.competition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.workershome.competition.support.Contract;
import org.workershome.competition.support.ServiceTest;

/** The committed contract is the one that the code generates. */
@ServiceTest
class OpenApiDriftTest {
  /** {@code -Dcontract.update=true} accepts what the code says now; then look at the diff. */
  private static final String UPDATE = "contract.update";

  @Test
  void theCommittedContractIsTheGeneratedOne() throws IOException {
    String generated =
        given()
            .accept("application/yaml")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    if (Boolean.getBoolean(UPDATE)) {
      Files.createDirectories(Contract.FILE.getParent());
      Files.writeString(Contract.FILE, generated);
    }

    assertThat(generated)
        .as("-D%s=true accepts the change", UPDATE)
        .isEqualTo(Files.readString(Contract.FILE));
  }
}
