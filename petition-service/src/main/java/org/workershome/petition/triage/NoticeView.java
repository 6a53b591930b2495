package org.workershome.petition.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.petition.core.NoticeRules;
import org.workershome.petition.core.Regulation;

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
        articles(Regulation.on(notice.dueOn.minusDays(NoticeRules.DAYS))),
        notice.textZh,
        notice.dueOn,
        notice.givenOn,
        StatutoryRouteRules.isLate(notice.dueOn, notice.givenOn),
        notice.givenAt);
  }

  /** Of the regulation in force on the day of receipt, as all answers write them. */
  private static List<String> articles(Regulation law) {
    return Stream.of(law.notice(), law.routes())
        .map(cited -> cited.replace("《", "").replace("》", " "))
        .toList();
  }

  /** The text may repeat what the petitioner told. */
  @Override
  public String toString() {
    return "NoticeView[" + id + "]";
  }
}
