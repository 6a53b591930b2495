package org.workershome.aid.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.FieldCipher;

/** Opens what a file's row holds sealed. Who calls this masks it, or asks what for. */
@Singleton
class SealedParticulars {
  private final FieldCipher cipher;
  private final ObjectMapper json;

  SealedParticulars(FieldCipher cipher, ObjectMapper json) {
    this.cipher = cipher;
    this.json = json;
  }

  /**
   * @param column without its {@code _sealed}
   * @return null when nothing was written down
   */
  @Nullable String open(ResultSet row, UUID id, String column) throws SQLException {
    byte[] sealed = row.getBytes(column + "_sealed");
    return sealed == null ? null : cipher.open(sealed, WriteParticulars.context(id, column));
  }

  List<MemberRequest> members(ResultSet row, UUID id) throws SQLException {
    String members = open(row, id, "members");
    if (members == null) {
      return List.of();
    }
    try {
      return json.readValue(members, new TypeReference<List<MemberRequest>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("members that cannot be read");
    }
  }
}
