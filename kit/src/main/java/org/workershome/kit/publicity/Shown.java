package org.workershome.kit.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as it is stored.
 *
 * @param startsOn null, as the next two, while it is not published
 */
record Shown(
    UUID id,
    int round,
    String kind,
    PublicityPlace place,
    String title,
    String content,
    String sha256,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable Instant publishedAt) {
  @Override
  public String toString() {
    return "Shown[" + id + "]";
  }
}
