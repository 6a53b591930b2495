package org.workershome.kit.notify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message and its tries.
 *
 * @param state QUEUED, HANDED (the carrier has it), DELIVERED, TASK (a person has to bring it)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageView(
    UUID id,
    String template,
    String textZh,
    String state,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime endedAt,
    List<DeliveryView> tries) {
  public MessageView {
    tries = List.copyOf(tries);
  }
}
