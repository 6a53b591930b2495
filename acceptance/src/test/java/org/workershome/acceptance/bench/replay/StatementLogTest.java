package org.workershome.acceptance.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementLogTest {
  private static final String LOG =
      String.join(
          "\n",
          "2026-11-23 18:15:07.103 CST [18699] LOG:  parameter \"log_statement\" changed to \"all\"",
          "bench|1/2|petition_app|petition| LOG:  execute S_1: select set_config('app.kind',$1,true)",
          "bench|1/2|petition_app|petition| DETAIL:  Parameters: $1 = 'worker'",
          "bench|1/2|petition_app|petition| LOG:  execute <unnamed>:  insert into t(id, text)",
          "\t values ($1,$2,$3)",
          "bench|1/2|petition_app|petition| DETAIL:  Parameters: $1 = '7', $2 = 'it''s",
          "\tlate', $3 = NULL",
          "bench|2/9|aid_app|aid| LOG:  execute <unnamed>: select 1",
          "bench|1/3|petition_app|petition| LOG:  statement: BEGIN",
          "bench|1/3|petition_app|petition| ERROR:  no",
          "");

  @Test
  void statementsOfTheRoleAreFoundWithTheirParameters() {
    assertThat(StatementLog.parse(LOG, "petition_app", "petition"))
        .containsExactly(
            new Sent("1/2", "select set_config('app.kind',$1,true)", values("worker")),
            new Sent(
                "1/2",
                " insert into t(id, text)\n values ($1,$2,$3)",
                List.of(Optional.of("7"), Optional.of("it's\nlate"), Optional.empty())),
            new Sent("1/3", "BEGIN", List.of()));
  }

  @Test
  void aLongValueIsReadWholeHoweverManyQuotesItHas() {
    String value = "拖欠工资 'x' ".repeat(50_000);
    String log =
        """
        bench|1/2|petition_app|petition| LOG:  execute S_1: select $1, $2
        bench|1/2|petition_app|petition| DETAIL:  Parameters: $1 = '%s', $2 = '7'
        """
            .formatted(value.replace("'", "''"));

    assertThat(StatementLog.parse(log, "petition_app", "petition"))
        .containsExactly(new Sent("1/2", "select $1, $2", values(value, "7")));
  }

  private static List<Optional<String>> values(String... values) {
    return List.of(values).stream().map(Optional::of).toList();
  }

  @Test
  void aStatementCanBeWrittenOutWithItsValues() {
    var sent =
        new Sent(
            "1/1",
            "select $2::int, $1 from t where x = $10 and y = $3",
            List.of(
                Optional.of("it's"),
                Optional.of("2"),
                Optional.empty(),
                Optional.of("4"),
                Optional.of("5"),
                Optional.of("6"),
                Optional.of("7"),
                Optional.of("8"),
                Optional.of("9"),
                Optional.of("ten$1")));

    assertThat(sent.literal())
        .isEqualTo("select '2'::int, 'it''s' from t where x = 'ten$1' and y = null");
  }
}
