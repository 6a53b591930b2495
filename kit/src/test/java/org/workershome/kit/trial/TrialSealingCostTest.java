package org.workershome.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.BlindIndex;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.testing.Superuser;

/**
 * What sealing and indexing add to a record's write: with an audit entry and an effect in one
 * transaction, as every write has them. A B A B, so that a neighbour on the machine slows both.
 */
@QuarkusTest
class TrialSealingCostTest {
  private static final int ROUNDS = 20;
  private static final int WRITES = 25;
  private static final int ALONE = 5_000;

  /**
   * The figure that is aimed at is 1.10. This one is loose on purpose: it runs in every build,
   * beside whatever else the machine does, and the writes are of a few milliseconds, where a
   * neighbour's fsync is as large as what is measured. It catches what would be an accident, such
   * as a key that is derived anew for each field; whether the figure holds is read from what is
   * printed, on a machine that does nothing else.
   */
  private static final double MOST = 1.5;

  private final TrialSecrets secrets;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final TrialEffects effects;
  private final AuditTrail audit;
  private final DataSource database;

  TrialSealingCostTest(
      TrialSecrets secrets,
      FieldCipher cipher,
      BlindIndex index,
      TrialEffects effects,
      AuditTrail audit,
      DataSource database) {
    this.secrets = secrets;
    this.cipher = cipher;
    this.index = index;
    this.effects = effects;
    this.audit = audit;
    this.database = database;
  }

  /** Wall and processor time of this thread, in nanoseconds for each write. */
  private record Cost(double wall, double cpu) {}

  @Test
  void aRecordIsWrittenInNotMuchMoreTimeThanWithoutSealing() {
    IntConsumer without = number -> written(this::plain);
    IntConsumer with =
        number ->
            written(
                () -> secrets.add("CQ", "张三", String.format(Locale.ROOT, "500103197%09d", number)));
    double sealing = sealingAlone();
    round(without, -1);
    round(with, -1);
    double[] wall = new double[ROUNDS];
    double[] cpu = new double[ROUNDS];
    double[] plainWall = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      Cost bare = round(without, i);
      Cost sealed = round(with, i);
      wall[i] = sealed.wall() / bare.wall();
      cpu[i] = (sealed.cpu() - bare.cpu()) / 1_000;
      plainWall[i] = bare.wall() / 1_000;
    }
    System.out.printf(
        "sealing and indexing cost: %.3f of the bare write (median of %d pairs, %.3f to %.3f),"
            + " %+.0f µs of processor time in the service, %.0f µs of it cryptography;"
            + " the bare write takes %.0f µs%n",
        median(wall), ROUNDS, min(wall), max(wall), median(cpu), sealing, median(plainWall));
    Superuser.ofTheRunningTest().change("delete from trial_secret_person");
    Superuser.ofTheRunningTest().change("delete from trial_secret");

    assertThat(median(wall)).isLessThan(MOST);
  }

  /** Processor time in microseconds for two fields and one entry, when it has been done often. */
  private double sealingAlone() {
    var threads = ManagementFactory.getThreadMXBean();
    long from = 0;
    for (int i = 0; i < 2 * ALONE; i++) {
      if (i == ALONE) {
        from = threads.getCurrentThreadCpuTime();
      }
      cipher.seal("张三", "trial_secret.name:" + i);
      cipher.seal("500103197001010011", "trial_secret.citizen_id:" + i);
      index.entries(secrets.purpose(), "500103197001010011");
    }
    return (threads.getCurrentThreadCpuTime() - from) / 1_000.0 / ALONE;
  }

  private Cost round(IntConsumer write, int round) {
    var threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    for (int i = 0; i < WRITES; i++) {
      write.accept((round + 1) * WRITES + i);
    }
    return new Cost(
        (System.nanoTime() - wall) / (double) WRITES,
        (threads.getCurrentThreadCpuTime() - cpu) / (double) WRITES);
  }

  private void written(Runnable record) {
    SystemScope.run(
        "cost",
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      record.run();
                      effects.add("cost", "cost", null);
                      audit.record(AuditEntry.of("cost", "trial-secret", "1"));
                    }));
  }

  /** The same record with ready-made bytes of the same length, and not to be found by its id. */
  private void plain() {
    UUID id = Ids.next();
    try (Connection connection = database.getConnection();
        PreparedStatement add =
            connection.prepareStatement(
                "insert into trial_secret (id, union_path, name_sealed, citizen_id_sealed)"
                    + " values (?, ?::ltree, ?, ?)")) {
      add.setObject(1, id);
      add.setString(2, "CQ");
      add.setBytes(3, new byte[43]);
      add.setBytes(4, new byte[55]);
      add.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }
}
