package org.workershome.petition.sentiment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A constructive opinion and the union's answer. There is nobody in it.
 *
 * @param toldOn when the answer was given to be told to whoever wanted to be
 */
@Schema(description = "建设性意见 / A constructive opinion")
record OpinionView(
    UUID id,
    UUID panelId,
    UUID sourceId,
    SourceKind source,
    OpinionField field,
    String place,
    String text,
    LocalDate recordedOn,
    @Nullable String answer,
    @Nullable LocalDate answeredOn,
    @Nullable String answeredByName,
    @Nullable LocalDate toldOn,
    Instant createdAt) {
  /** The text is somebody's. */
  @Override
  public String toString() {
    return "OpinionView[" + id + "]";
  }
}
