package org.workershome.acceptance.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.bench.tool.BenchTrouble;

class ReplayScriptTest {
  private static final String ONE = "0193568a-7c00-7abc-8def-000000000001";
  private static final String TWO = "0193568a-7c01-7abc-8def-000000000002";

  @Test
  void whatCameInOneTransactionWithoutBeginGoesInOneTrip() {
    ReplayScript script =
        ReplayScript.of(
            List.of(
                List.of(
                    sent("1/1", "select set_config('a',$1,true)", "worker"),
                    sent("1/1", "select 1")),
                List.of(
                    sent("1/2", "select set_config('a',$1,true)", "worker"),
                    sent("1/2", "select 1"))));

    assertThat(script.roundTrips()).isEqualTo(1);
    assertThat(script.text())
        .endsWith(
            """
            \\startpipeline
            select set_config('a',:v0,true);
            select 1;
            \\endpipeline
            """);
    assertThat(script.variables()).containsExactly(java.util.Map.entry("v0", "worker"));
  }

  @Test
  void afterABeginEachStatementIsATripAndTheFirstTakesTheBeginAlong() {
    List<Sent> call =
        List.of(
            sent("1/1", "BEGIN"),
            sent("1/1", "select 1"),
            sent("1/1", "select 2"),
            sent("1/1", "COMMIT"));

    assertThat(ReplayScript.of(List.of(call, call)).roundTrips()).isEqualTo(3);
  }

  @Test
  void whatDifferedIsFreshAndWhatWasEqualStaysEqual() {
    ReplayScript script =
        ReplayScript.of(
            List.of(
                List.of(sent("1/1", "insert into t values ($1,$2,$3)", ONE, ONE, "x")),
                List.of(sent("1/2", "insert into t values ($1,$2,$3)", TWO, TWO, "x"))));

    String fresh = "(:v0 || lpad(to_hex(:n::bigint), 16, '0'))::uuid";
    assertThat(script.text()).contains("values (" + fresh + "," + fresh + ",:v1);");
    assertThat(script.variables()).containsEntry("v0", "0193568a7c007ab0");
  }

  @Test
  void nothingIsSentForNull() {
    List<Sent> call = List.of(new Sent("1/1", "select $1::text", List.of(Optional.empty())));

    assertThat(ReplayScript.of(List.of(call, call)).text()).contains("select null::text;");
  }

  @Test
  void anEmptyTextIsWrittenOutBecausePgbenchHasNoVariableForIt() {
    List<Sent> call = List.of(sent("1/1", "select $1", ""));

    ReplayScript script = ReplayScript.of(List.of(call, call));

    assertThat(script.text()).contains("select '';");
    assertThat(script.variables()).isEmpty();
  }

  @Test
  void twoRunsHaveNoNumberInCommon() {
    var constants = new TreeMap<String, String>();

    assertThat(ReplayScript.forRun(constants, 1)).containsEntry("base", "281474976710656");
    assertThat(ReplayScript.forRun(constants, 2)).containsEntry("base", "562949953421312");
  }

  @Test
  void aStatementThatPgbenchWouldMisreadIsRefused() {
    List<Sent> call = List.of(sent("1/1", "select 'at 12:30'"));

    assertThatExceptionOfType(BenchTrouble.class)
        .isThrownBy(() -> ReplayScript.of(List.of(call, call)));
  }

  private static Sent sent(String transaction, String sql, String... values) {
    return new Sent(transaction, sql, List.of(values).stream().map(Optional::of).toList());
  }
}
