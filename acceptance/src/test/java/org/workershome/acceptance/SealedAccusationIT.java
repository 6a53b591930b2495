package org.workershome.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.CaseNames.Kind;
import org.workershome.acceptance.chain.InventedPerson;
import org.workershome.local.LocalSuite;

/**
 * Nobody of the accused union learns of an accusation, whatever he asks: lists, counts, searches
 * and exports are the same before and after it, what names it is answered like what names nothing,
 * and no event and no log has it. The same questions find what is no secret, and the union above
 * finds the accusation by them.
 */
class SealedAccusationIT {
  private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
  private static final Path PROJECT = Path.of(System.getProperty("project.root"));
  private static final Duration SETTLED = Duration.ofSeconds(60);
  private static final String VERSION = "\"1\"";
  private static final int MOST_SHOWN = 20;
  private static final int MOST_REQUESTS = 8_000;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final SplittableRandom random = new SplittableRandom(seed);
  private final Canary secret = Canary.drawn(random);
  private final Canary known = Canary.drawn(random);
  private final SoftAssertions softly = new SoftAssertions();
  private final RunningSuite suite = RunningSuite.shared();
  private final Round round = new Round(suite);
  private final List<Backstage> services =
      LocalSuite.SERVICES.stream().map(service -> new Backstage(suite, service)).toList();

  @Test
  void noRouteSearchStatisticEventOrLogTellsTheAccusedUnionOfIt() {
    // Given
    System.out.println("SealedAccusationIT runs with -Dseed=" + seed);
    AccusedUnion union = AccusedUnion.founded(suite, PROJECT);
    var work = new SealedWork(suite, round, TODAY, union, InventedPerson.drawn(random, "0028"));
    Questions questions = SealedProbes.questions(suite, union, PROJECT, TODAY);
    Map<String, List<Question>> lists = lists(union, questions);
    settled();
    long receivedAbove = received(SealedWork.AUDITOR, AccusedUnion.ABOVE);
    Answers before = round.ask(lists);
    Answers steady = before.steady(round.ask(lists)).without(SealedProbes.OF_ALL_UNIONS);

    // When
    CaseNames accusation = work.accusation(secret.phrase());
    CaseNames letter = work.letterOfSomebody(secret.phrase());
    settled();
    Answers after = round.ask(lists);

    // Then no list, count, search or export is another one, and none has anything of it
    List<String> telltales = telltales(secret, List.of(accusation, letter));
    none("changed", after.changedSince(steady));
    none("told", after.telling(telltales));

    // And neither events nor logs have anything of it
    outside(work, accusation, letter);

    // And the same questions find what is no secret, and lose what is sealed later
    CaseNames sealedLater = work.sealedLater(secret.phrase());
    CaseNames open = work.aided(work.openPetition(known.phrase()), known.phrase());
    settled();
    Answers shown = round.ask(lists);
    telltales.addAll(sealedLater.telltales());
    none("told of all three", shown.telling(telltales));
    softly
        .assertThat(shown.operationsTelling(telltales(known, List.of(open))))
        .as("lists that tell of the open petition")
        .containsAll(SealedProbes.FINDING);
    softly
        .assertThat(shown.operationsChangedSince(steady))
        .as("counts that an open petition changes")
        .containsAll(SealedProbes.COUNTING);
    softly
        .assertThat(new CanarySearch(open.telltales()).inTopics(suite.brokers()))
        .as("events of the open petition")
        .isNotEmpty();

    // And naming it is like naming what is not there
    List<CaseNames> sealed =
        List.of(work.inspected(accusation, secret.phrase()), letter, sealedLater);
    telltales.addAll(sealed.getFirst().telltales());
    String etag = work.etag(open, union.officer());
    compared(questions, union, open, etag, sealed, work.accusedRef(accusation), telltales);

    // And by the same questions it is found above, and the open petition by the accused union
    reached(union.everything(), questions.reading(open));
    reached(SealedWork.OFFICER, questions.reading(sealed.getFirst()));
    softly
        .assertThat(
            suite
                .as(SealedWork.OFFICER)
                .get("/api/petition/work-lists/UNION?category=ACCUSATION&limit=100")
                .expect(200)
                .text())
        .as("the work list of the union above")
        .contains(letter.get(Kind.PETITION), sealedLater.get(Kind.PETITION));
    softly
        .assertThat(received(SealedWork.AUDITOR, AccusedUnion.ABOVE) - receivedAbove)
        .as("the four of them, where all may be counted")
        .isEqualTo(4);
    softly
        .assertThat(received(union.everything(), union.path()))
        .as("the open one, where nothing else may be counted")
        .isOne();
    none("words in logs", new CanarySearch(bytes(secret.telltales())).inFiles(logs()));
    softly.assertThat(round.requests()).as("requests").isLessThan(MOST_REQUESTS);
    softly.assertAll();
  }

  /** One account asks for all there is, each of the others for each list once. */
  private Map<String, List<Question>> lists(AccusedUnion union, Questions questions) {
    List<String> words = Stream.concat(secret.words().stream(), known.words().stream()).toList();
    Map<String, List<Question>> lists = new LinkedHashMap<>();
    for (String account : union.askers()) {
      boolean all = account.equals(union.everything());
      lists.put(account, all ? questions.lists(words) : questions.plainLists(words));
    }
    return lists;
  }

  private void compared(
      Questions questions,
      AccusedUnion union,
      CaseNames open,
      String etag,
      List<CaseNames> sealed,
      String accusedRef,
      List<String> telltales) {
    // Who is accused works in the union above, where others see the case.
    String accused =
        suite.account(
            "sealed.accused-" + suite.run(), AccusedUnion.ABOVE, "petition-officer", accusedRef);
    Function<CaseNames, List<Question>> reading = questions::reading;
    Function<CaseNames, List<Question>> all =
        names ->
            Stream.of(
                    questions.reading(names),
                    questions.across(names.under(open.get(Kind.PETITION)), etag),
                    questions.writing(names, VERSION))
                .flatMap(List::stream)
                .toList();
    for (CaseNames one : sealed) {
      boolean first = one.equals(sealed.getFirst());
      Map<String, Function<CaseNames, List<Question>>> asked = new LinkedHashMap<>();
      asked.put(union.everything(), first ? all : reading);
      if (first) {
        asked.put(union.worker(), all);
        asked.put(union.leader(), reading);
        asked.put(union.auditor(), reading);
        asked.put(accused, reading);
      }
      Comparison named = round.compare(one, one.nowhere(random), asked);
      none("unlike", named.unlike());
      none("told by name", named.telling(telltales));
      softly
          .assertThat(named.looked(true))
          .as("reading operations that looked for it")
          .containsAll(SealedProbes.NAMING);
      if (first) {
        softly
            .assertThat(named.looked(false))
            .as("writing operations that looked for it")
            .containsAll(SealedProbes.WRITING);
      }
    }
  }

  private void reached(String account, List<Question> reading) {
    softly
        .assertThat(round.ask(Map.of(account, reading)).operationsAnswered())
        .as("operations that %s is answered", account)
        .containsAll(SealedProbes.NAMING);
  }

  /** Before anybody names it: a question may stand in a log. */
  private void outside(SealedWork work, CaseNames... sealed) {
    List<String> words = new ArrayList<>(bytes(secret.telltales()));
    for (CaseNames one : sealed) {
      words.addAll(one.telltales());
      words.addAll(work.timers(one));
    }
    var search = new CanarySearch(words);
    none("logs", search.inFiles(logs()));
    none("topics", search.inTopics(suite.brokers()));
  }

  /** All that is wrong, not the first alone: a scenario of minutes is not played for each. */
  private void none(String what, List<String> wrong) {
    softly
        .assertThat(wrong.subList(0, Math.min(MOST_SHOWN, wrong.size())))
        .as("%s, %d in all; seed %d", what, wrong.size(), seed)
        .isEmpty();
  }

  private long received(String account, String union) {
    return suite.figure(suite.report(account, union), "petitions_received");
  }

  /** Whatever went before has been told and indexed. */
  private void settled() {
    services.forEach(service -> service.awaitPublished(SETTLED));
    var petitions = new Backstage(suite, "petition");
    Backstage.await(
        "everything indexed",
        SETTLED,
        () -> petitions.number("select count(*) from search_pending") == 0);
  }

  private Path logs() {
    return suite.data().resolve("logs");
  }

  private static List<String> telltales(Canary canary, List<CaseNames> cases) {
    List<String> telltales = new ArrayList<>(canary.telltales());
    cases.forEach(one -> telltales.addAll(one.telltales()));
    return telltales;
  }

  /** As they are found in what is read byte by byte. */
  private static List<String> bytes(List<String> words) {
    return words.stream().map(word -> new String(word.getBytes(UTF_8), ISO_8859_1)).toList();
  }
}
