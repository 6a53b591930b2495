package org.workershome.petition.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.Unions;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.notify.serve.Document;
import org.workershome.kit.paper.Press;
import org.workershome.petition.core.LetterTable.Kept;

/**
 * Issues the written papers of a petition and reads them again: put together from a template,
 * numbered in the series of the union that issues them, printed once and kept as printed. A paper
 * is never changed: a mended one is a new version that names the one before. Joins the transaction
 * at hand.
 */
@ApplicationScoped
public class Letters {
  private static final String COPY = "副本 · 已隐去个人信息";
  private static final String DRAFT = "草稿 · 未签发";
  private static final String LATER = "【签发时填写】";

  private final LetterTable table;
  private final Unions unions;
  private final CurrentCaller callers;
  private final Press press = Press.shared();

  Letters(LetterTable table, Unions unions, CurrentCaller callers) {
    this.table = table;
    this.unions = unions;
    this.callers = callers;
  }

  /**
   * @param values what the places of its template are filled with, but for those that every paper
   *     has
   * @param basis the articles of the law in force on the day
   */
  public Letter issue(
      Petition petition,
      LetterKind kind,
      Map<String, String> values,
      String basis,
      Handler by,
      Instant at) {
    return print(petition, kind, filled(petition, kind, values, basis, at), basis, null, by, at);
  }

  /**
   * Issues a paper that mends an earlier one.
   *
   * @param changes new words for places that people fill in
   */
  public Letter correct(
      Petition petition,
      Letter old,
      Map<String, String> changes,
      String reason,
      Handler by,
      Instant at) {
    LetterSheet sheet = kept(old).sheet();
    if (sheet == null) {
      throw new IllegalStateException("a letter without its template");
    }
    Map<String, String> values = new HashMap<>(sheet.values());
    values.putAll(changes);
    values.put(
        LetterSheet.CORRECTION,
        "本文书更正并替代%s签发的%s。更正理由：%s"
            .formatted(LocalDates.words(old.issuedOn()), old.number(), reason));
    return print(petition, old.kind(), values, old.basis(), old.id(), by, at);
  }

  /**
   * What a paper would look like, crossed by the word draft; nothing is kept of it and no number is
   * used.
   */
  public byte[] draft(Petition petition, LetterKind kind, Map<String, String> values, Instant at) {
    Map<String, String> filled = new HashMap<>(values);
    LetterTemplate template = LetterTemplate.current(kind);
    filled.replaceAll((place, words) -> words.isBlank() ? LATER : words);
    template.places().forEach(place -> filled.putIfAbsent(place, LATER));
    Map<String, String> all =
        filled(petition, kind, filled, filled.getOrDefault(LetterSheet.BASIS, LATER), at);
    UnionPath organ = callers.get().requireUnion();
    return press.print(
        new LetterSheet(
                kind,
                template,
                numbered(organ, LocalDates.of(at).getYear(), "　"),
                name(organ, LocalDates.of(at)),
                LocalDates.of(at),
                at,
                all)
            .masked()
            .paper(DRAFT));
  }

  /** Which places of a kind people fill in. */
  public Set<String> free(LetterKind kind) {
    return LetterTemplate.current(kind).free();
  }

  /** The document as it was issued, byte for byte; empty of papers that were not yet printed. */
  public Optional<byte[]> original(Letter letter) {
    return table.pdf(letter.id());
  }

  /** A copy without what tells who the petitioner is; empty of papers that were not yet printed. */
  public Optional<byte[]> copy(Letter letter) {
    LetterSheet sheet = kept(letter).sheet();
    return sheet == null ? Optional.empty() : Optional.of(press.print(sheet.masked().paper(COPY)));
  }

  /** All papers of a petition that the caller may see, oldest first. */
  public List<Letter> of(PetitionId petition) {
    return table.of(petition).stream().map(Kept::letter).toList();
  }

  /** The last version of a kind. */
  public Optional<Letter> last(PetitionId petition, LetterKind kind) {
    return of(petition).stream()
        .filter(letter -> letter.kind() == kind)
        .reduce((earlier, later) -> later);
  }

  /** What a union was called on a day; its place in the tree where no register tells. */
  public String name(UnionPath union, LocalDate on) {
    return unions.nameOn(union, on).orElse(union.value());
  }

  /** The paper as a document to be served: what is proved is that this very file arrived. */
  public static Document document(Petition petition, Letter letter) {
    String printed = letter.sha256();
    return new Document(
        PetitionTimers.RECORD_TYPE,
        petition.id().value(),
        petition.handling(),
        petition.personRef(),
        "letter-" + letter.id(),
        printed == null ? Document.sha256Of(letter.text()) : printed,
        letter.issuedOn());
  }

  private Letter print(
      Petition petition,
      LetterKind kind,
      Map<String, String> values,
      String basis,
      @Nullable UUID replaces,
      Handler by,
      Instant at) {
    LocalDate on = LocalDates.of(at);
    UnionPath organ = callers.get().requireUnion();
    int version =
        (int) of(petition.id()).stream().filter(earlier -> earlier.kind() == kind).count() + 1;
    LetterTemplate template = LetterTemplate.current(kind);
    String number =
        numbered(organ, on.getYear(), Integer.toString(table.next(organ, on.getYear())));
    var sheet = new LetterSheet(kind, template, number, name(organ, on), on, at, values);
    byte[] pdf = press.print(sheet.paper(null));
    var letter =
        new Letter(
            Ids.next(),
            petition.id(),
            kind,
            number,
            version,
            replaces,
            template.version(),
            sheet.text(),
            sheet.masked().text(),
            basis,
            organ,
            sheet.organ(),
            Document.sha256Of(pdf),
            on,
            at,
            by.name());
    table.add(petition, letter, sheet, pdf, by);
    return letter;
  }

  private Map<String, String> filled(
      Petition petition, LetterKind kind, Map<String, String> values, String basis, Instant at) {
    Map<String, String> filled = new HashMap<>(values);
    filled.put(
        LetterSheet.ADDRESSEE,
        kind.toPetitioner()
            ? table.petitioner(petition.id()).orElse(LetterSheet.NAMELESS)
            : name(petition.handling(), LocalDates.of(at)));
    filled.put("petition", petition.number().value());
    filled.put("received", LocalDates.words(petition.receivedOn()));
    filled.put(LetterSheet.BASIS, basis);
    return filled;
  }

  private Kept kept(Letter letter) {
    return table.of(letter.petition()).stream()
        .filter(one -> one.letter().id().equals(letter.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a letter that is not there"));
  }

  /** By the place in the tree, so that a number is unique among all unions. */
  private static String numbered(UnionPath organ, int year, String place) {
    return String.format(Locale.ROOT, "%s信访〔%d〕第%s号", organ.value(), year, place);
  }
}
