package org.workershome.kit.rowscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.testing.PostgresServer;
import org.workershome.kit.testing.TestDatabase;

class StorageAwayTest {
  private final StorageAway storage = new StorageAway();

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03", "40001", "40P01"})
  void whatPassesIsWorthAnotherTry(String state) {
    assertThat(storage.translate(new SQLException("away", state)))
        .isNotNull()
        .extracting(ProblemException::type, ProblemException::retryAfterSeconds)
        .containsExactly(TechnicalProblem.UNAVAILABLE, OptionalInt.of(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42501", "42P01", "22001"})
  void whatDoesNotPassIsOurs(String state) {
    assertThat(storage.translate(new SQLException("wrong", state))).isNull();
  }

  @Test
  void anExhaustedPoolIsWorthAnotherTry() throws SQLException {
    TestDatabase database = PostgresServer.shared().createEmpty("trial");
    try (AgroalDataSource pool =
            AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(
                        pooled ->
                            pooled
                                .maxSize(1)
                                .acquisitionTimeout(Duration.ofSeconds(3))
                                .connectionFactoryConfiguration(
                                    factory ->
                                        factory.jdbcUrl(
                                            database.jdbcUrl()
                                                + "?user=trial_app&password=trial_app"))));
        Connection only = pool.getConnection()) {
      assertThat(only.isValid(1)).isTrue();
      assertThatThrownBy(pool::getConnection)
          .satisfies(thrown -> assertThat(storage.translate(thrown)).isNotNull());
    }
  }
}
