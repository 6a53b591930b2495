package org.workershome.kit.directory.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.workershome.kit.outbox.VersionedTopic;
import org.workershome.kit.testing.EventSender;
import org.workershome.kit.testing.KafkaBroker;
import org.workershome.kit.testing.MutableClock;

/**
 * Files against a broker of the test's own: the whole of a register is looked at, so the tests use
 * codes and people of their own, and none uses {@code --complete} but the one that counts its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadDirectoryTest {
  private static final String UNIONS = "workershome.directory.unions";
  private static final String MEMBERS = "workershome.directory.members";
  private static final String HEAD =
      "code,name,parent,kind,region,creditCode,validFrom,validTo,successors,since\n";
  private static final List<String> IDS =
      List.of("11010519491231002X", "440524188001010014", "110105194912310011");

  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-27T02:00:00Z"));
  private final KafkaBroker broker = KafkaBroker.started();
  private final Map<String, String> environment;
  private String output = "";

  @TempDir Path folder;

  LoadDirectoryTest() throws IOException {
    Path key = Files.createTempFile("person", ".key");
    Files.writeString(key, "p1:" + Base64.getEncoder().encodeToString(new byte[32]) + "\n");
    environment =
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            broker.bootstrapServers(),
            "WORKERSHOME_PRIVACY_PERSON_KEY_FILE",
            key.toString());
    // The first asked-for write makes the topics, as no operator has.
    for (String topic : List.of(UNIONS, MEMBERS, "workershome.directory.calendar")) {
      try (var sender = new EventSender(broker.bootstrapServers(), topic)) {
        sender.sendTombstone("-", Map.of());
        sender.flush();
      }
    }
  }

  @AfterAll
  void stop() {
    broker.close();
  }

  @Test
  void everyFaultOfAFileIsToldWithItsLineAndNothingIsSent() throws IOException {
    assertThat(
            load(
                HEAD
                    + "F1,好工会,,ENTERPRISE,,,2001-01-01,,,\n"
                    + "F2,无上级,F99,ENTERPRISE,,,2001-01-01,,,\n"
                    + "F3,环一,F4,ENTERPRISE,,,2001-01-01,,,\n"
                    + "F4,环二,F3,ENTERPRISE,,,2001-01-01,,,\n"
                    + "F5,环下,F4,ENTERPRISE,,,2001-01-01,,,\n"
                    + "F1,重复,,ENTERPRISE,,,2001-01-01,,,\n"
                    + "F6,坏代码,,ENTERPRISE,,81500000MC0000000X,2001-01-01,,,\n"
                    + "F7,企业代码,,ENTERPRISE,,91350100M000100Y43,2001-01-01,,,\n"
                    + "F8,倒日期,,ENTERPRISE,,,2001-01-01,2000-01-01,,\n"
                    + "F9,,,enterprise,5000,,2001-13-01,,,2027-01-01\n"
                    + "F10,承继,,ENTERPRISE,,,2001-01-01,2010-01-01,F98 F10,\n"
                    + "F11,多一列,,ENTERPRISE,,,2001-01-01,,,,\n",
                "--yes"))
        .isEqualTo(LoadDirectory.FAULTS);

    assertThat(output)
        .contains("line 3, parent PARENT_MISSING")
        .contains("line 7, code TWICE", "第2行")
        .contains("line 8, creditCode CHECK_DIGIT")
        .contains("line 9, creditCode NOT_OF_A_UNION")
        .contains("line 10, validTo DATES_REVERSED")
        .contains("line 11, name MISSING", "line 11, kind FORM", "line 11, region FORM")
        .contains("line 11, validFrom DATE", "line 11, since FUTURE")
        .contains("line 12, successors SUCCESSOR_MISSING", "line 12, successors RING")
        .contains("line 13, line FIELD_COUNT")
        .contains("nothing was sent");
    assertThat(topic(UNIONS)).doesNotContainKeys("F1", "F2");

    assertThat(
            load(
                HEAD
                    + "G3,环一,G4,ENTERPRISE,,,2001-01-01,,,\nG4,环二,G3,ENTERPRISE,,,2001-01-01,,,\nG5,环下,G4,ENTERPRISE,,,2001-01-01,,,\nG6,自己,G6,ENTERPRISE,,,2001-01-01,,,\n",
                "--yes"))
        .isEqualTo(LoadDirectory.FAULTS);
    assertThat(output)
        .contains("line 2, parent RING", "line 3, parent RING", "line 5, parent RING")
        .doesNotContain("line 4,");
  }

  @Test
  void onlyWhatDiffersIsSentAndADryRunSendsNothing() throws IOException {
    String file =
        HEAD
            + "A,甲市总工会,,LOCAL_FEDERATION,500000,81500000MC00000014,1950-01-01,,,\n"
            + "A.B,乙区总工会,A,LOCAL_FEDERATION,,,1950-01-01,,,\n";
    file = file.replace("81500000MC00000014", "");

    assertThat(load(file, "--dry-run")).isEqualTo(LoadDirectory.LOADED);
    assertThat(output).contains("added", "新增 2", "A.B");
    assertThat(topic(UNIONS)).doesNotContainKeys("A", "A.B");

    assertThat(load(file)).as("nobody confirms").isEqualTo(LoadDirectory.NOT_BEGUN);
    assertThat(topic(UNIONS)).doesNotContainKeys("A", "A.B");

    assertThat(load(file, "--yes")).isEqualTo(LoadDirectory.LOADED);
    long first = version(UNIONS, "A");
    int entries = entries(UNIONS);

    assertThat(load(file, "--yes")).isEqualTo(LoadDirectory.LOADED);
    assertThat(entries(UNIONS)).as("the same file again").isEqualTo(entries);

    assertThat(load(file.replace("乙区", "丙区"), "--yes")).isEqualTo(LoadDirectory.LOADED);
    assertThat(output).contains("变更 1", "1 entries were sent");
    assertThat(entries(UNIONS)).isEqualTo(entries + 1);
    assertThat(version(UNIONS, "A")).isEqualTo(first);
    assertThat(version(UNIONS, "A.B")).as("with the clock standing still").isGreaterThan(first);
    assertThat(topic(UNIONS).get("A.B"))
        .contains("\"name\":\"乙区总工会\"", "\"name\":\"丙区总工会\"", "\"from\":\"2026-11-27\"");
  }

  @Test
  void aUnionThatMovesTakesAlongAllBelowItAndNothingIsForgotten() throws IOException {
    load(
        HEAD
            + "M,顶,,LOCAL_FEDERATION,,,1950-01-01,,,\n"
            + "M.X,左,M,LOCAL_FEDERATION,,,1950-01-01,,,\n"
            + "M.Y,右,M,LOCAL_FEDERATION,,,1950-01-01,,,\n"
            + "M.X.MINE,矿,M.X,ENTERPRISE,,,1990-01-01,,,\n"
            + "M.X.MINE.PIT,井,M.X.MINE,ENTERPRISE,,,1990-01-01,,,\n",
        "--yes");

    assertThat(load(HEAD + "M.X.MINE,矿,M.Y,ENTERPRISE,,,1990-01-01,,,2026-07-01\n", "--yes"))
        .isEqualTo(LoadDirectory.LOADED);

    assertThat(output).contains("转移 2");
    assertThat(topic(UNIONS).get("M.X.MINE"))
        .contains(
            "{\"from\":\"1990-01-01\",\"name\":\"矿\",\"parent\":\"M.X\",\"path\":\"M.X.MINE\"}")
        .contains(
            "{\"from\":\"2026-07-01\",\"name\":\"矿\",\"parent\":\"M.Y\",\"path\":\"M.Y.MINE\"}");
    assertThat(topic(UNIONS).get("M.X.MINE.PIT"))
        .contains("\"path\":\"M.X.MINE.PIT\"", "\"path\":\"M.Y.MINE.PIT\"", "2026-07-01");

    assertThat(load(HEAD + "Q.MINE,新矿,M.X,ENTERPRISE,,,2026-01-01,,,\n", "--yes"))
        .as("the place was another union's")
        .isEqualTo(LoadDirectory.FAULTS);
    assertThat(output).contains("PLACE_TAKEN");
    assertThat(load(HEAD + "M.X.MINE,矿,M.X,ENTERPRISE,,,1990-01-01,,,2026-06-30\n", "--yes"))
        .isEqualTo(LoadDirectory.FAULTS);
    assertThat(output).contains("line 2, since BEFORE_LAST_CHANGE");
    assertThat(load(HEAD + "M.Y,右,M.X.MINE.PIT,LOCAL_FEDERATION,,,1950-01-01,,,\n", "--yes"))
        .as("a ring with what is on the topic")
        .isEqualTo(LoadDirectory.FAULTS);
    assertThat(output).contains("line 2, parent RING");
  }

  @Test
  void mergersAndSplitsKeepTheirDatesAndAUnionEndsAfterThoseBelowIt() throws IOException {
    String start =
        HEAD
            + "S,顶,,LOCAL_FEDERATION,,,1950-01-01,,,\n"
            + "S1,一,S,ENTERPRISE,,,1990-01-01,,,\n"
            + "S2,二,S,ENTERPRISE,,,1990-01-01,,,\n"
            + "S1.W,车间,S1,ENTERPRISE,,,1990-01-01,,,\n";
    load(start, "--yes");

    String merger =
        HEAD
            + "S3,三,S,ENTERPRISE,,,2026-03-01,,,\n"
            + "S1,一,S,ENTERPRISE,,,1990-01-01,2026-02-28,S3,\n"
            + "S2,二,S,ENTERPRISE,,,1990-01-01,2026-02-28,S3 S4,\n"
            + "S4,四,S,ENTERPRISE,,,2026-03-01,,,\n";
    assertThat(load(merger, "--yes")).isEqualTo(LoadDirectory.FAULTS);
    assertThat(output).contains("line 3, validTo OUTLIVES_PARENT");

    assertThat(load(merger + "S1.W,车间,S3,ENTERPRISE,,,1990-01-01,,,2026-03-01\n", "--yes"))
        .isEqualTo(LoadDirectory.LOADED);
    assertThat(output).contains("终止 2", "新增 2", "转移 1");
    assertThat(topic(UNIONS).get("S2"))
        .contains("\"validTo\":\"2026-02-28\"", "\"successors\":[\"S3\",\"S4\"]");

    assertThat(load(HEAD + "S3,三,S,ENTERPRISE,,,2026-03-01,2026-11-01,S1,\n", "--yes"))
        .isEqualTo(LoadDirectory.FAULTS);
    assertThat(output).contains("successors RING");
  }

  @Test
  void whatWasEnteredByMistakeIsTakenAwayAndComesBackOnlyNewer() throws IOException {
    String head = HEAD.strip() + ",remove\n";
    load(
        head + "R1,误建,,ENTERPRISE,,,2001-01-01,,,,\nR1.S,下,R1,ENTERPRISE,,,2001-01-01,,,,\n",
        "--yes");

    assertThat(load(head + "R1,,,,,,,,,,是\n", "--yes")).isEqualTo(LoadDirectory.FAULTS);
    assertThat(output).contains("line 2, remove HAS_CHILDREN");
    assertThat(load(head + "R1,,,,,,,,,,是\nR1.S,,,,,,,,,,true\n", "--yes"))
        .isEqualTo(LoadDirectory.LOADED);
    assertThat(output).contains("撤销 2");
    assertThat(topic(UNIONS).get("R1")).isNull();
    long gone = version(UNIONS, "R1");

    load(head + "R1,重建,,ENTERPRISE,,,2001-01-01,,,,\n", "--yes");
    assertThat(version(UNIONS, "R1")).isGreaterThan(gone);
  }

  @Test
  void membersComeWithReferencesAndNoIdLeavesTheLoader() throws IOException {
    load(HEAD + "P,甲,,ENTERPRISE,,,2001-01-01,,,\nP2,乙,,ENTERPRISE,,,2001-01-01,,,\n", "--yes");
    String head = "citizenId,union,identityClass,frontLine,migrant,modelWorker,since,until\n";

    assertThat(
            load(
                head
                    + IDS.get(0)
                    + ",P,INDUSTRIAL_WORKER,是,否,,2020-01-01,\n"
                    + IDS.get(1)
                    + ",P2,,,1,,2020-01-01,\n",
                "--yes"))
        .isEqualTo(LoadDirectory.LOADED);
    assertThat(output).contains("新增 2");
    String all = output;
    String ref =
        PersonKey.read(
                Path.of(requireNonNull(environment.get("WORKERSHOME_PRIVACY_PERSON_KEY_FILE"))))
            .referenceOf(IDS.get(0));
    assertThat(topic(MEMBERS).get(ref))
        .isEqualTo(
            "{\"memberships\":[{\"from\":\"2020-01-01\",\"union\":\"P\","
                + "\"identityClass\":\"INDUSTRIAL_WORKER\",\"frontLine\":true}]}");

    assertThat(
            load(
                head
                    + IDS.get(2)
                    + ",P,,,,,2020-01-01,\n"
                    + IDS.get(0).replace('X', '1')
                    + ",P,,,,,2020-01-01,\n"
                    + IDS.get(0)
                    + ",P.NOWHERE,bad class,maybe,,,2026-02-30,\n"
                    + IDS.get(1)
                    + ",P,,,,,2019-01-01,\n"
                    + IDS.get(2)
                    + ",P,,,,,2020-01-01,2019-01-01\n"
                    + IDS.get(2)
                    + ",P,,,,,2020-01-01,\n"
                    + "\""
                    + IDS.get(2)
                    + ",P,,,,,2020-01-01,\n",
                "--yes"))
        .isEqualTo(LoadDirectory.FAULTS);
    assertThat(output)
        .contains("line 3, citizenId CHECK_DIGIT")
        .contains("line 4, union UNION_MISSING", "line 4, identityClass FORM")
        .contains("line 4, frontLine YES_OR_NO", "line 4, since DATE")
        .contains("line 5, since BEFORE_LAST_CHANGE")
        .contains("line 6, until DATES_REVERSED")
        .contains("line 7, line TWICE", "line 8, line NO_CSV");
    all += output;

    load(
        head
            + IDS.get(0)
            + ",P2,PROFESSIONAL,,,,2026-09-01,\n"
            + IDS.get(1)
            + ",P2,,,1,,2020-01-01,2026-10-31\n",
        "--yes");
    assertThat(output).contains("转移 1", "终止 1");
    assertThat(topic(MEMBERS).get(ref))
        .contains("\"union\":\"P\"", "\"union\":\"P2\"", "2026-09-01");
    all += output;

    String everything = all + topic(MEMBERS) + headers(MEMBERS);
    assertThat(IDS).noneMatch(everything::contains);
    assertThat(IDS).noneMatch(id -> everything.contains(id.substring(0, 17)));
  }

  @Test
  void aFileThatIsNoneIsRefusedWithoutAWordOfIt() throws IOException {
    assertThat(load(IDS.get(0) + ",P,x\n", "--yes")).isEqualTo(LoadDirectory.NOT_BEGUN);
    assertThat(output).doesNotContain(IDS.get(0));
    assertThat(load("union,personRef,citizenId\n", "--yes")).isEqualTo(LoadDirectory.NOT_BEGUN);
    assertThat(load("union,personRef,phone\n", "--yes")).isEqualTo(LoadDirectory.NOT_BEGUN);
    assertThat(load("", "--yes")).isEqualTo(LoadDirectory.NOT_BEGUN);
    assertThat(run("--yes")).isEqualTo(LoadDirectory.NOT_BEGUN);
    assertThat(run("nowhere.csv")).isEqualTo(LoadDirectory.NOT_BEGUN);
    Path gbk = folder.resolve("gbk.csv");
    Files.write(
        gbk, (HEAD + "K,工会,,ENTERPRISE,,,2001-01-01,,,\n").getBytes(Charset.forName("GB18030")));
    assertThat(run(gbk.toString(), "--yes")).isEqualTo(LoadDirectory.NOT_BEGUN);
    assertThat(load("\ufeff" + HEAD + "BOM,工会,,ENTERPRISE,,,2001-01-01,,,\n", "--dry-run"))
        .isEqualTo(LoadDirectory.LOADED);
  }

  @Test
  void aCalendarsYearIsSentWholeAndOnlyWhenItDiffers() throws IOException {
    String file =
        "date,kind,holiday\n2027-01-01,OFF,元旦\n2027-02-06,OFF,春节\n2027-02-13,WORK,春节\n2028-01-01,OFF,元旦\n";
    load(file, "--yes", "--source=国办发明电〔2026〕9号");
    assertThat(output).contains("新增 2");
    assertThat(topic("workershome.directory.calendar").get("2027"))
        .contains("国办发明电〔2026〕9号", "{\"date\":\"2027-02-13\",\"working\":true");

    load(file.replace("2028-01-01", "2028-01-03"), "--yes");
    assertThat(output).contains("变更 1", "未变 1");

    assertThat(
            load(file + "2027-02-08,WORK,春节\n2027-01-01,OFF,元旦\n2027-02-30,OFF,x\n,ON,\n", "--yes"))
        .isEqualTo(LoadDirectory.FAULTS);
    assertThat(output)
        .contains("line 6, kind WEEKDAY", "line 7, date TWICE", "line 8, date DATE")
        .contains("line 9, date MISSING", "line 9, kind FORM", "line 9, holiday MISSING");
  }

  @Test
  void theSecondLoaderTakesTheSeatFromTheFirst() {
    String brokers = broker.bootstrapServers();
    try (var first = VersionedTopic.take(brokers, UNIONS, "/test", clock)) {
      first.send("Z1", 1, "x.v1", "{}".getBytes(UTF_8));
      try (var second = VersionedTopic.take(brokers, UNIONS, "/test", clock)) {
        assertThatThrownBy(first::commit).isInstanceOf(RuntimeException.class);
        second.commit();
      }
    }
    assertThat(topic(UNIONS)).doesNotContainKey("Z1");
  }

  private int load(String content, String... flags) throws IOException {
    Path file = Files.writeString(folder.resolve("register.csv"), content);
    List<String> arguments = new ArrayList<>(List.of(flags));
    arguments.add(file.toString());
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    var out = new ByteArrayOutputStream();
    int outcome =
        new LoadDirectory(environment, clock, new PrintStream(out, true, UTF_8), () -> false)
            .run(List.of(arguments));
    output = out.toString(UTF_8);
    return outcome;
  }

  /** The last value of each key. */
  private Map<String, @Nullable String> topic(String name) {
    Map<String, @Nullable String> values = new TreeMap<>();
    VersionedTopic.read(
        broker.bootstrapServers(),
        name,
        (key, version, value) -> values.put(key, value == null ? null : new String(value, UTF_8)));
    return values;
  }

  private String headers(String name) {
    var all = new StringBuilder();
    VersionedTopic.read(
        broker.bootstrapServers(), name, (key, version, value) -> all.append(key).append(version));
    return all.toString();
  }

  private long version(String name, String wanted) {
    long[] found = {0};
    VersionedTopic.read(
        broker.bootstrapServers(),
        name,
        (key, version, value) -> {
          if (key.equals(wanted)) {
            found[0] = version;
          }
        });
    return found[0];
  }

  private int entries(String name) {
    int[] count = {0};
    VersionedTopic.read(broker.bootstrapServers(), name, (key, version, value) -> count[0]++);
    return count[0];
  }
}
