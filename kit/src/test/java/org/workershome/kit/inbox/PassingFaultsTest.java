package org.workershome.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingFaultsTest {
  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "55P03"})
  void whatMayWorkLaterIsPassingWhereverTheDatabaseSaidIt(String state) {
    var told = new SQLException("x", state);

    assertThat(PassingFaults.isPassing(new IllegalStateException(told))).isTrue();
    assertThat(PassingFaults.isPassing(refusedCommit(told))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "23503", "22P02", "42501"})
  void whatWillNeverWorkIsTheEventsFaultAlsoAtTheCommit(String state) {
    var told = new SQLException("x", state);

    assertThat(PassingFaults.isPassing(new IllegalStateException(told))).isFalse();
    assertThat(PassingFaults.isPassing(refusedCommit(told))).isFalse();
  }

  @Test
  void anExhaustedPoolAndACommitThatNobodyExplainsArePassing() {
    assertThat(PassingFaults.isPassing(new SQLTransientConnectionException("timeout"))).isTrue();
    assertThat(PassingFaults.isPassing(new SQLException("Acquisition timeout"))).isTrue();
    assertThat(PassingFaults.isPassing(new IllegalStateException(new RollbackException())))
        .isTrue();
  }

  @Test
  void aMistakeInTheCodeIsNot() {
    assertThat(PassingFaults.isPassing(new IllegalArgumentException("no such petition"))).isFalse();
  }

  @Test
  void theReasonOfAFaultCanBeStoredWhateverItQuotes() {
    assertThat(FaultWords.of(new IllegalStateException("cannot read 'a\0b'")))
        .isEqualTo("IllegalStateException: cannot read 'a\ufffdb'");
  }

  /** As the transaction manager tells it. */
  private static IllegalStateException refusedCommit(SQLException told) {
    var rollback = new RollbackException("could not commit");
    rollback.addSuppressed(new XAException("at the commit").initCause(told));
    return new IllegalStateException(rollback);
  }
}
