package org.workershome.kit.timer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.clock.Pause;

/** Days that do not count; without an end it goes on. */
@Schema(description = "中止期间 / Days that do not count")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimerPauseView(LocalDate from, @Nullable LocalDate until, String reason) {
  static TimerPauseView of(Pause pause) {
    return new TimerPauseView(pause.from(), pause.until(), pause.reason());
  }
}
