package org.workershome.petition.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A written notice as the petitioner gets it. */
@Schema(description = "书面告知书 / A written notice")
record NoticeView(
    UUID id,
    UUID petitionId,
    List<StatutoryRoute> routes,
    String explanation,
    List<String> articles,
    @Schema(description = "告知书全文 / The notice, word for word") String textZh,
    LocalDate dueOn,
    LocalDate givenOn,
    boolean late,
    Instant givenAt) {
  private static final List<String> ARTICLES = List.of("信访工作条例 第二十三条", "信访工作条例 第三十一条");

  NoticeView {
    routes = List.copyOf(routes);
    articles = List.copyOf(articles);
  }

  static NoticeView of(NoticeEntity notice) {
    return new NoticeView(
        notice.id,
        notice.petitionId,
        Arrays.stream(notice.routes.split(",", -1)).map(StatutoryRoute::valueOf).toList(),
        notice.explanation,
        ARTICLES,
        notice.textZh,
        notice.dueOn,
        notice.givenOn,
        StatutoryRouteRules.isLate(notice.dueOn, notice.givenOn),
        notice.givenAt);
  }

  /** The text may repeat what the petitioner told. */
  @Override
  public String toString() {
    return "NoticeView[" + id + "]";
  }
}
