package org.workershome.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.workershome.gateway.support.GatewayResources;
import org.workershome.kit.testing.Tokens;

/** The committed contract of the gateway's own addresses is the one that the code generates. */
@QuarkusTest
@WithTestResource(GatewayResources.class)
class OpenApiDriftIT {
  private static final Path FILE = Path.of("openapi/gateway.yaml");

  /** {@code -Dcontract.update=true} accepts what the code says now; then look at the diff. */
  private static final String UPDATE = "contract.update";

  @Test
  void theCommittedContractIsTheGeneratedOne() throws IOException {
    String generated =
        given()
            .accept("application/yaml")
            .header("Authorization", Tokens.bearer("city.system-admin"))
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    if (Boolean.getBoolean(UPDATE)) {
      Files.createDirectories(Path.of("openapi"));
      Files.writeString(FILE, generated);
    }

    assertThat(generated)
        .as("-D%s=true accepts the change", UPDATE)
        .isEqualTo(Files.readString(FILE));
  }
}
