package org.workershome.petition.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workershome.petition.sentiment.Panels.OFFICER;
import static org.workershome.petition.sentiment.Panels.opened;
import static org.workershome.petition.sentiment.Panels.opinion;
import static org.workershome.petition.sentiment.Panels.path;
import static org.workershome.petition.sentiment.Panels.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** Neither the interface nor a table tells what somebody thinks. */
@ServiceTest
class NobodyIsProfiledTest {
  /** Words for a person and for what he thinks, in names of columns and of fields. */
  private static final Pattern PERSON =
      Pattern.compile(
          "person|giver|citizen|phone|member|worker|subject|_ref|by_name",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern STANCE =
      Pattern.compile(
          "stance|attitude|mood|tendency|score|rating|profile|label|tag", Pattern.CASE_INSENSITIVE);

  @Test
  void noColumnHoldsAStanceAndOnlyTheseHoldAPerson() {
    assertThat(columns().filter(name -> STANCE.matcher(name.substring(name.indexOf('.'))).find()))
        .isEmpty();
    assertThat(columns().filter(name -> PERSON.matcher(name.substring(name.indexOf('.'))).find()))
        .containsExactlyInAnyOrder(
            // Staff, by what they did in office
            "sentiment_opinion.answered_by_name",
            "sentiment_opinion.answered_by_subject",
            "sentiment_duty.set_by_name",
            "sentiment_duty.set_by_subject",
            "sentiment_panel.approved_by_name",
            "sentiment_panel.approved_by_ref",
            "sentiment_panel.approved_by_subject",
            "sentiment_panel.submitted_by_name",
            "sentiment_panel.submitted_by_ref",
            "sentiment_panel.submitted_by_subject",
            "sentiment_panel_move.by_name",
            "sentiment_panel_move.by_subject",
            "sentiment_problem.solved_by_name",
            "sentiment_problem.solved_by_subject",
            "sentiment_term.set_by_name",
            "sentiment_term.set_by_subject",
            // Whoever asked for an answer; neither table knows of an opinion
            "sentiment_reply.person_ref",
            "sentiment_reply.phone_sealed",
            "sentiment_wish.person_ref_sealed",
            "sentiment_wish.phone_sealed");
  }

  @Test
  void noForeignKeyLeadsFromAPersonToAnOpinionOrAnAnswer() {
    assertThat(
            superuser()
                .texts(
                    """
                    select conrelid::regclass || ' -> ' || confrelid::regclass from pg_constraint
                    where contype = 'f' and (conrelid::regclass::text in ('sentiment_wish', 'sentiment_reply', 'sentiment_answer', 'sentiment_participation')
                      or confrelid::regclass::text in ('sentiment_wish', 'sentiment_reply', 'sentiment_answer', 'sentiment_participation'))"""))
        .containsExactlyInAnyOrder(
            "sentiment_answer -> sentiment_questionnaire",
            "sentiment_participation -> sentiment_questionnaire");
  }

  @Test
  void noValueOfAnyTableJoinsAnOpinionToItsGiver() {
    // Given somebody who was answered, and somebody who waits
    var at = new At("CQ.PROFILED");
    String panel = opened(at);
    String source = source(at, panel, 9);
    String answered = given(at, panel, source, "worker1");
    String waiting = given(at, panel, source, "worker2");
    String before = rowOf(waiting);
    at.decide(OFFICER, "/api/sentiment/opinions/" + answered, "answer", Map.of("answer", "好。"))
        .then()
        .statusCode(200);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                count(
                        "select count(*) from sentiment_reply where person_ref = ?",
                        at.personOf("worker1"))
                    == 1);

    // Then what is written of him in any table names no opinion, and what is written of it not him
    Set<String> tables =
        new TreeSet<>(
            superuser()
                .texts(
                    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"));
    for (String person : List.of("worker1", "worker2")) {
      for (String opinion : List.of(answered, waiting)) {
        for (String table : tables) {
          assertThat(
                  count(
                      "select count(*) from "
                          + table
                          + " t where to_jsonb(t)::text like '%' || ? || '%' and to_jsonb(t)::text like '%' || ? || '%'",
                      at.personOf(person),
                      opinion))
              .as("%s names both", table)
              .isZero();
        }
      }
    }
    // No id of a wish or a reply is readable beside an opinion, and no transaction wrote both
    for (String id :
        superuser()
            .texts("select id from sentiment_wish union all select id from sentiment_reply")) {
      assertThat(
              count(
                  "select count(*) from sentiment_opinion o where to_jsonb(o)::text like '%' || ? || '%'",
                  id))
          .isZero();
    }
    assertThat(
            count(
                "select count(*) from sentiment_opinion o join sentiment_reply r on r.xmin = o.xmin"))
        .isZero();
    assertThat(
            count(
                "select count(*) from sentiment_opinion o join notify_message m on m.xmin = o.xmin"))
        .isZero();
    // What waits is told by nothing but that something is sealed
    assertThat(before).contains("wish_sealed").doesNotContain(at.personOf("worker2"));
    assertThat(
            count(
                "select count(*) from sentiment_wish w where to_jsonb(w)::text like '%' || ? || '%'",
                at.personOf("worker2")))
        .isZero();
    // And the wish of who was told is gone
    assertThat(
            count(
                "select count(*) from sentiment_opinion where id = ?::uuid and wish_sealed is null",
                answered))
        .isOne();
    assertThat(
            count(
                "select count(*) from audit_entry where record_type like 'sentiment%' and person_ref is not null"))
        .isZero();
  }

  @Test
  void theInterfaceHasNoPersonToAskByAndNoneInItsAnswers() throws IOException {
    String contract = Files.readString(Path.of("openapi/petition.yaml"));
    List<String> paths =
        Pattern.compile("(?m)^  (/api/sentiment[^:]*):")
            .matcher(contract)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(paths).isNotEmpty();
    for (String path : paths) {
      assertThat(PERSON.matcher(path).find()).as(path).isFalse();
      String operations = section(contract, "  " + path + ":", "\n  /");
      assertThat(
              Pattern.compile("- name: (\\S+)")
                  .matcher(operations)
                  .results()
                  .map(found -> found.group(1)))
          .as(path)
          .isSubsetOf(
              "id",
              "figure",
              "union",
              "state",
              "year",
              "quarter",
              "limit",
              "cursor",
              "field",
              "answered",
              "solved",
              "from",
              "to",
              "after",
              "Idempotency-Key",
              "If-Match");
    }
    for (String view :
        List.of(
            "OpinionView",
            "OpinionPageView",
            "ProblemView",
            "HotSpotView",
            "SourceView",
            "ResultsView",
            "QuestionnaireView",
            "PanelTraceView",
            "RollUpView",
            "TakenPartView",
            "ReplyView")) {
      String schema = section(contract, "    " + view + ":", "\n    [A-Z]");
      String ofWorkers = schema.replace("answeredByName", "").replace("solvedByName", "");
      assertThat(ofWorkers).as(view).isNotBlank();
      assertThat(PERSON.matcher(ofWorkers).results().map(found -> found.group()))
          .as(view)
          .isEmpty();
      assertThat(STANCE.matcher(ofWorkers).results().map(found -> found.group()))
          .as(view)
          .isEmpty();
    }
  }

  private static String given(At at, String panel, String source, String worker) {
    Map<String, Object> body = opinion(source);
    body.put("tellBack", Map.of("personRef", at.personOf(worker)));
    return at.made(OFFICER, path(panel) + "/opinions", body);
  }

  private static Stream<String> columns() {
    return superuser()
        .texts(
            "select table_name || '.' || column_name from information_schema.columns where table_name like 'sentiment\\_%'")
        .stream();
  }

  private static String section(String text, String from, String until) {
    int begin = text.indexOf("\n" + from + "\n");
    assertThat(begin).as(from).isNotNegative();
    String rest = text.substring(begin + from.length() + 1);
    var end = Pattern.compile(until).matcher(rest);
    return end.find() ? rest.substring(0, end.start()) : rest;
  }

  private static String rowOf(String opinion) {
    return superuser()
        .texts("select to_jsonb(o)::text from sentiment_opinion o where id = ?::uuid", opinion)
        .getFirst();
  }

  private static long count(String sql, Object... parameters) {
    return superuser().number(sql, parameters);
  }

  private static Superuser superuser() {
    return Superuser.ofTheRunningTest();
  }
}
