package org.workershome.petition.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.PetitionId;

/** Filled forms, sealed as a whole. */
@ApplicationScoped
class AnswerTable {
  private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

  private final CaseSql sql;
  private final FieldCipher cipher;
  private final ObjectMapper json;

  AnswerTable(CaseSql sql, FieldCipher cipher, ObjectMapper json) {
    this.sql = sql;
    this.cipher = cipher;
    this.json = json;
  }

  /** Once, with its petition and in its transaction; nothing where nothing was answered. */
  void add(
      UUID petition, UnionPath union, String personRef, @Nullable Map<String, String> answers) {
    if (answers != null && !answers.isEmpty()) {
      sql.change(
          "insert into petition_answers (petition_id, union_path, person_ref, answers_sealed)"
              + " values (?, ?::ltree, ?, ?)",
          petition,
          union.value(),
          personRef,
          sealed(petition, answers));
    }
  }

  byte[] sealed(UUID petition, Map<String, String> answers) {
    try {
      return cipher.seal(
          json.writeValueAsString(new TreeMap<>(answers)), "petition_answers.answers:" + petition);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always writable", e);
    }
  }

  Optional<Map<String, String>> of(PetitionId petition) {
    return sql
        .read(
            row -> row.getBytes(1),
            "select answers_sealed from petition_answers where petition_id = ?",
            petition.value())
        .stream()
        .findFirst()
        .map(bytes -> opened(petition, bytes));
  }

  private Map<String, String> opened(PetitionId petition, byte[] sealed) {
    try {
      return json.readValue(
          cipher.open(sealed, "petition_answers.answers:" + petition.value()), ANSWERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was sealed here is JSON", e);
    }
  }
}
