package org.workershome.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * The committed contract is the one that the code generates. A service adds a thin subclass that
 * starts the service.
 */
public abstract class OpenApiDriftSuite {
  /** {@code -Dcontract.update=true} accepts what the code says now; then look at the diff. */
  private static final String UPDATE = "contract.update";

  @Test
  final void theCommittedContractIsTheGeneratedOne() throws IOException {
    String generated =
        given()
            .accept("application/yaml")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(Contract.file(), generated);
    }

    assertThat(generated)
        .as("-D%s=true accepts the change", UPDATE)
        .isEqualTo(Files.readString(Contract.file()));
  }
}
