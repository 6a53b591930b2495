package org.workershome.acceptance.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.bench.tool.BenchTrouble;

class StatementRecorderTest {
  @Test
  void theWholeTransactionOfAMarkedStatementIsTaken() {
    List<Sent> sent =
        List.of(
            sent("1/1", "select set_config"),
            sent("2/5", "select from outbox"),
            sent("1/1", "insert into petition (id)"),
            sent("1/2", "select 1"));

    assertThat(StatementRecorder.transactions(sent, sql -> sql.startsWith("insert into petition ")))
        .containsExactly(List.of(sent.get(0), sent.get(2)));
  }

  @Test
  void aCallUnlikeTheOthersIsLeftOut() {
    List<Sent> usual = List.of(sent("1/1", "insert"));
    List<Sent> odd = List.of(sent("1/2", "select"), sent("1/2", "insert"));

    assertThat(StatementRecorder.alike(List.of(odd, usual, usual, usual))).hasSize(3);
  }

  @Test
  void noTwoAlikeIsNoFloor() {
    assertThatExceptionOfType(BenchTrouble.class)
        .isThrownBy(
            () ->
                StatementRecorder.alike(
                    List.of(List.of(sent("1/1", "a")), List.of(sent("1/2", "b")))));
    assertThatExceptionOfType(BenchTrouble.class)
        .isThrownBy(() -> StatementRecorder.alike(List.of()));
  }

  private static Sent sent(String transaction, String sql) {
    return new Sent(transaction, sql, List.of());
  }
}
