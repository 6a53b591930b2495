package org.workershome.petition.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.notify.serve.Document;
import org.workershome.kit.privacy.FieldCipher;

/** The rows of written papers. Only added to. */
@ApplicationScoped
class LetterTable {
  private static final String ADD =
      """
      insert into petition_letter (id, petition_id, union_path, person_ref, kind, number, version, text_sealed,
        text_sha256, basis, issued_on, issued_at, issued_by_subject, issued_by_name, issued_by_ref, template_version,
        values_sealed, pdf_sealed, pdf_sha256, organ_path, organ_name, replaces)
      values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::ltree, ?, ?)""";

  private static final String OF =
      """
      select id, kind, number, version, text_sealed, basis, issued_on, issued_at, issued_by_name, template_version,
        values_sealed, pdf_sha256, organ_path::text, organ_name, replaces
      from petition_letter where petition_id = ? order by issued_at, id""";

  private static final String NEXT =
      """
      insert into letter_number (union_path, year, last) values (?, ?, 1)
      on conflict (union_path, year) do update set last = letter_number.last + 1 returning last""";

  private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

  private final Rows rows;
  private final FieldCipher cipher;
  private final ObjectMapper json;

  LetterTable(Rows rows, FieldCipher cipher, ObjectMapper json) {
    this.rows = rows;
    this.cipher = cipher;
    this.json = json;
  }

  /** A letter with what it was put together from; of those before there were documents, nothing. */
  record Kept(Letter letter, @Nullable LetterSheet sheet) {}

  void add(Petition petition, Letter letter, LetterSheet sheet, byte[] pdf, Handler by) {
    UUID id = letter.id();
    HexFormat hex = HexFormat.of();
    rows.change(
        ADD,
        id,
        petition.id().value(),
        petition.union(),
        petition.personRef(),
        letter.kind(),
        letter.number(),
        letter.version(),
        cipher.seal(letter.text(), context("text", id)),
        hex.parseHex(Document.sha256Of(letter.text())),
        letter.basis(),
        letter.issuedOn(),
        letter.issuedAt(),
        by.subject(),
        by.name(),
        by.personRef(),
        letter.templateVersion(),
        cipher.seal(written(sheet.values()), context("values", id)),
        cipher.seal(Base64.getEncoder().encodeToString(pdf), context("pdf", id)),
        hex.parseHex(Document.sha256Of(pdf)),
        letter.organ(),
        letter.organName(),
        letter.replaces());
  }

  List<Kept> of(PetitionId petition) {
    return rows.list(OF, row -> kept(petition, row), petition.value());
  }

  /**
   * The document as it was printed.
   *
   * @throws IllegalStateException when it is not what was printed
   */
  Optional<byte[]> pdf(UUID letter) {
    return rows.one(
        "select pdf_sealed, pdf_sha256 from petition_letter where id = ? and pdf_sealed is not null",
        row -> {
          byte[] pdf =
              Base64.getDecoder().decode(cipher.open(row.getBytes(1), context("pdf", letter)));
          if (!HexFormat.of().formatHex(row.getBytes(2)).equals(Document.sha256Of(pdf))) {
            throw new IllegalStateException("a document that is not the one that was issued");
          }
          return pdf;
        },
        letter);
  }

  /**
   * The next in the series of a union and year; whoever takes one waits for who took one before.
   */
  int next(UnionPath organ, int year) {
    return rows.one(NEXT, row -> row.getInt(1), organ, year)
        .orElseThrow(() -> new IllegalStateException("a series without a number"));
  }

  /** Who the petitioner is; empty when he is not on file by name. */
  Optional<String> petitioner(PetitionId id) {
    return rows.one(
        "select petitioner_name_sealed from petition where id = ? and petitioner_name_sealed is not null",
        row -> cipher.open(row.getBytes(1), "petition.petitioner_name:" + id.value()),
        id.value());
  }

  private Kept kept(PetitionId petition, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    LetterKind kind = LetterKind.valueOf(row.getString("kind"));
    String text = cipher.open(row.getBytes("text_sealed"), context("text", id));
    LocalDate on = row.getObject("issued_on", LocalDate.class);
    OffsetDateTime at = row.getObject("issued_at", OffsetDateTime.class);
    Integer template = Rows.number(row, "template_version");
    String organ = row.getString("organ_path");
    byte[] sha256 = row.getBytes("pdf_sha256");
    LetterSheet sheet =
        template == null
            ? null
            : new LetterSheet(
                kind,
                LetterTemplate.of(kind, template),
                row.getString("number"),
                row.getString("organ_name"),
                on,
                at.toInstant(),
                read(cipher.open(row.getBytes("values_sealed"), context("values", id))));
    return new Kept(
        new Letter(
            id,
            petition,
            kind,
            row.getString("number"),
            row.getInt("version"),
            row.getObject("replaces", UUID.class),
            template,
            text,
            sheet == null ? text : sheet.masked().text(),
            row.getString("basis"),
            organ == null ? null : new UnionPath(organ),
            row.getString("organ_name"),
            sha256 == null ? null : HexFormat.of().formatHex(sha256),
            on,
            at.toInstant(),
            row.getString("issued_by_name")),
        sheet);
  }

  private String written(Map<String, String> values) {
    try {
      return json.writeValueAsString(new TreeMap<>(values));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the values of a letter cannot be written", e);
    }
  }

  private Map<String, String> read(String values) {
    try {
      return json.readValue(values, VALUES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the values of a letter cannot be read", e);
    }
  }

  private static String context(String column, UUID id) {
    return "petition_letter." + column + ":" + id;
  }
}
