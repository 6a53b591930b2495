package org.workershome.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.workershome.acceptance.bench.tool.Folders;
import org.workershome.acceptance.chain.Books;
import org.workershome.acceptance.chain.Chain;
import org.workershome.acceptance.client.Accounts;
import org.workershome.acceptance.client.Answer;
import org.workershome.acceptance.client.Api;
import org.workershome.local.LocalSuite;
import org.workershome.local.SuiteConfig;
import org.workershome.local.SuiteConfig.Port;

/** The packaged suite as processes, started once for all tests of this module. */
final class RunningSuite {
  private static final Duration LEARNING = Duration.ofSeconds(60);
  private static final Duration RECOVERY = Duration.ofMinutes(4);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final RunningSuite SHARED = new RunningSuite();

  private final Clock clock = Clock.system(ZONE);
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final ObjectMapper json = new ObjectMapper();
  private final String run = Long.toString(System.nanoTime(), 36);
  private final LocalSuite suite;
  private final Accounts accounts;
  private final Books books;

  private RunningSuite() {
    try {
      Path project = Path.of(System.getProperty("project.root"));
      Path data = project.resolve("acceptance/target/suites/shared");
      suite = new LocalSuite(SuiteConfig.onFreePorts(project, data));
      // What a run that was broken off left there.
      suite.stop();
      Folders.delete(data);
      Files.createDirectories(data);
      Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
      suite.start(System.out::println);
      accounts = new Accounts(http, URI.create(suite.config().issuer()), clock);
      books = new Books(suite::database);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RunningSuite shared() {
    return SHARED;
  }

  /** Makes names unique, so that tests may be repeated on the same data. */
  String run() {
    return run;
  }

  Api as(String account) {
    return Api.of(http, gateway(), accounts, account);
  }

  Stranger stranger() {
    return new Stranger(http, gateway(), run);
  }

  String token(String account) {
    return accounts.person(account);
  }

  /** A chain whose petitioner is a person of its own, because one person has one file. */
  Chain chain(String name) {
    return chain(name, Duration.ZERO, LEARNING);
  }

  /** Sends again while parts of the suite are away. */
  Chain patientChain(String name) {
    return chain(name, RECOVERY, RECOVERY);
  }

  SplittableRandom random(String name) {
    return new SplittableRandom((run + name).hashCode());
  }

  /** A fund of the energy union that holds so much; returns its id. */
  String fund(String name, String amount) {
    Api cashier = as("energy.cashier");
    int year = LocalDate.now(clock).getYear();
    String unique = name + "-" + run;
    String fund =
        cashier
            .post(
                "/api/aid/funds",
                Map.of("name", "帮扶资金 " + unique, "source", "OWN_UNION_FUND", "year", year),
                "fund-" + unique)
            .expect(201)
            .field("id");
    Answer proposed =
        cashier
            .post(
                "/api/aid/funds/" + fund + "/appropriations",
                Map.of(
                    "amount",
                    Map.of("amount", amount, "currency", "CNY"),
                    "voucher",
                    "V-" + unique),
                "appropriation-" + unique)
            .expect(201);
    as("energy.aid-approver")
        .post(
            "/api/aid/appropriations/" + proposed.field("id") + "/approval",
            Map.of(),
            "approval-" + unique,
            proposed.etag())
        .expect(200);
    return fund;
  }

  String balance(String fund, String part) {
    return as("energy.cashier")
        .get("/api/aid/funds/" + fund)
        .expect(200)
        .body()
        .path(part)
        .path("amount")
        .asText();
  }

  /** A petition of this account; returns its id. */
  String submit(String account, String name) {
    return as(account)
        .post(
            "/api/petitions",
            Map.of(
                "category", "CLAIM",
                "matter", "WAGE_ARREARS",
                "title", "拖欠工资 " + name,
                "text", "三个月未发工资",
                "employer", Map.of("name", "某公司")),
            "submit-" + name + "-" + run)
        .expect(201)
        .field("id");
  }

  Answer report(String account, String union) {
    int year = LocalDate.now(clock).getYear();
    return as(account)
        .get("/api/report/work?union=" + union + "&from=" + year + "-01-01&to=" + year + "-12-31");
  }

  long figure(Answer report, String name) {
    for (JsonNode service : report.expect(200).body().path("services")) {
      for (JsonNode figure : service.path("figures")) {
        if (figure.path("figure").asText().equals(name)) {
          return figure.path("value").asLong();
        }
      }
    }
    throw new AssertionError("no figure " + name + " in " + report.text());
  }

  Books books() {
    return books;
  }

  long count(String service, String table) {
    return books.count(service, "select count(*) from " + table);
  }

  long timelineKinds(List<String> petitions, String kind) {
    return books.count(
        "petition",
        "select count(*) from petition_timeline where kind = '"
            + kind
            + "' and petition_id in ("
            + quoted(petitions)
            + ")");
  }

  private static String quoted(List<String> values) {
    return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(","));
  }

  long knownModelWorkers(List<String> personRefs) {
    return books.count(
        "aid",
        "select count(*) from condolence_target where care_group = 'MODEL_WORKER' and person_ref in ("
            + quoted(personRefs)
            + ")");
  }

  String personRef(String account) {
    return claim(account, "person_ref");
  }

  String subject(String account) {
    return claim(account, "sub");
  }

  /** Of an account's token. */
  private String claim(String account, String name) {
    try {
      byte[] claims = Base64.getUrlDecoder().decode(token(account).split("\\.", -1)[1]);
      return json.readTree(claims).path(name).asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another process of a service, which {@link #restart} starts; its address. */
  URI addReplica(String service, String name, Map<String, String> settings) {
    return URI.create(suite.addReplica(service, name, settings));
  }

  /** An account at the door of one process, without the gateway. */
  Api at(URI process, String account) {
    return Api.of(http, process, accounts, account);
  }

  Connection database(String service) throws SQLException {
    return suite.database(service);
  }

  String brokers() {
    return suite.bootstrapServers();
  }

  /** Where everything lies that the suite writes. */
  Path data() {
    return suite.config().data();
  }

  void halt(String part) {
    suite.halt(part);
  }

  void kill(String part) {
    suite.kill(part);
  }

  void restart(String part) {
    suite.restart(part);
  }

  void killAndRestart(String part) {
    suite.kill(part);
    suite.restart(part);
  }

  void killEverythingAndStartAgain() {
    suite.killEverything();
    suite.start(System.out::println);
  }

  /** What {@code ./suite audit verify} says of all services. */
  boolean findsTampering() {
    return suite.verifyAudit() == 1;
  }

  /** An account of a person of its own. */
  String worker(String name) {
    String worker = "energy.worker-" + name + "-" + run;
    new People(http, json, suite).worker(worker, "CQ.ENERGY");
    return worker;
  }

  /**
   * A worker's account in another union, which is added to the identity provider when it is new.
   */
  String workerOf(String union, String name) {
    String worker = "worker-" + name + "-" + run;
    return account(worker, union, "worker", People.hex(worker));
  }

  /** An account of a known person, in a union that is added when it is new. */
  String account(String username, String union, String role, String personRef) {
    return account(username, union, List.of(role), personRef);
  }

  /** The same of somebody who does several people's work. */
  String account(String username, String union, Collection<String> roles, String personRef) {
    new People(http, json, suite).account(username, union, roles, personRef);
    return username;
  }

  private Chain chain(String name, Duration patience, Duration learning) {
    String worker = worker(name);
    return new Chain(
        account -> as(account.equals("energy.worker") ? worker : account).patient(patience),
        name + "-" + run,
        learning,
        LocalDate.now(clock));
  }

  URI gateway() {
    return URI.create(suite.config().url(Port.GATEWAY));
  }
}
