package org.workershome.petition.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.idempotency.IdempotencyLedger;
import org.workershome.kit.idempotency.StoredReply;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.support.ServiceTest;

/**
 * What the audit costs the busiest path: the receipt's statement with its entry and without, in
 * turns, so that whatever else the machine does hits both. No test: run it by name and read.
 */
@ServiceTest
class AuditCostMeasure {
  private static final int THREADS = 8;
  private static final int TURNS = Integer.getInteger("turns", 8);
  private static final long TURN_NANOS = 2_000_000_000L;
  private static final Caller WORKER =
      new Caller(
          CallerKind.WORKER,
          "measured",
          "",
          new UnionPath("CQ.ENERGY.MINE3"),
          "ref-measured",
          Set.of(Role.WORKER),
          Set.of());

  private final Receipts receipts;
  private final ReceiptSql with;
  private final ReceiptSql without;

  AuditCostMeasure(
      Receipts receipts,
      DataSource database,
      IdempotencyLedger ledger,
      FieldCipher cipher,
      AuditTrail audit,
      AnswerTable answers) {
    this.receipts = receipts;
    this.with = new ReceiptSql(proxied(database, false), ledger, cipher, audit, answers);
    this.without = new ReceiptSql(proxied(database, true), ledger, cipher, audit, answers);
  }

  @Test
  void inTurns() throws Exception {
    turn(with);
    turn(without);
    long withIt = 0;
    long withoutIt = 0;
    for (int i = 0; i < TURNS; i++) {
      withIt += turn(with);
      withoutIt += turn(without);
    }
    double seconds = TURNS * TURN_NANOS / 1e9;
    System.out.printf(
        "receipts a second with the audit %.0f, without %.0f: it costs %.1f %%%n",
        withIt / seconds, withoutIt / seconds, 100.0 * (withoutIt - withIt) / withoutIt);
  }

  private long turn(ReceiptSql table) throws Exception {
    long until = System.nanoTime() + TURN_NANOS;
    List<Future<Long>> counts = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        counts.add(pool.submit(() -> SystemScope.callOnBehalf(WORKER, () -> write(table, until))));
      }
      long sum = 0;
      for (Future<Long> count : counts) {
        sum += count.get();
      }
      return sum;
    }
  }

  private long write(ReceiptSql table, long until) {
    long count = 0;
    var request =
        new SubmitPetitionRequest(
            PetitionCategory.CLAIM,
            PetitionMatter.WAGE_ARREARS,
            "拖欠工资三个月",
            "矿上自今年七月起未发工资。".repeat(10),
            new EmployerRequest("重庆某矿业有限公司", null),
            null,
            "13800005678",
            null,
            null,
            null,
            null);
    while (System.nanoTime() < until) {
      Receipt receipt = receipts.make(new UnionPath("CQ.ENERGY.MINE3"), "ref-" + (count % 500));
      StoredReply reply =
          new StoredReply(
              new byte[32], 201, "/api/petitions/" + receipt.id(), "\"1\"", "x".repeat(250));
      Caller caller =
          new Caller(
              CallerKind.WORKER,
              "measured",
              "",
              new UnionPath("CQ.ENERGY.MINE3"),
              receipt.personRef(),
              Set.of(Role.WORKER),
              Set.of());
      table.write(caller, Ids.next().toString(), reply, receipt, request);
      count++;
    }
    return count;
  }

  /** Both ways go through the same wrapping; one of them loses the entry on the way. */
  private static DataSource proxied(DataSource database, boolean stripped) {
    return wrap(
        DataSource.class,
        database,
        (method, arguments, result) ->
            result instanceof Connection connection ? proxied(connection, stripped) : result);
  }

  private static Connection proxied(Connection connection, boolean stripped) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, arguments) -> {
              if (!method.getName().equals("prepareStatement")) {
                return invoke(connection, method, arguments);
              }
              String sql = (String) arguments[0];
              if (stripped) {
                sql = sql.replaceFirst("(?s),\\s*noted as \\(.*?from claim\\)", "");
              }
              long parameters = sql.chars().filter(c -> c == '?').count();
              PreparedStatement statement = connection.prepareStatement(sql);
              return Proxy.newProxyInstance(
                  Connection.class.getClassLoader(),
                  new Class<?>[] {PreparedStatement.class},
                  (it, setter, values) ->
                      setter.getName().startsWith("set")
                              && values != null
                              && values[0] instanceof Integer index
                              && index > parameters
                          ? null
                          : invoke(statement, setter, values));
            });
  }

  private interface Look {
    Object at(Method method, Object[] arguments, Object result);
  }

  private static <T> T wrap(Class<T> type, T target, Look look) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                look.at(method, arguments, invoke(target, method, arguments))));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
