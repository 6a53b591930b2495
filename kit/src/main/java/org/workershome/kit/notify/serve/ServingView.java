package org.workershome.kit.notify.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of service.
 *
 * @param consent to electronic service: where it is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServingView(
    UUID id,
    String document,
    ServingMethod method,
    ServingOutcome outcome,
    LocalDate servedOn,
    String proof,
    @Nullable String consent,
    OffsetDateTime recordedAt,
    @Nullable UUID corrects) {
  /** The proof may name people. */
  @Override
  public String toString() {
    return "ServingView[" + id + "]";
  }
}
