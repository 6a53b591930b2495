package org.workershome.petition.reception;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.Masking;

/** One booking with what was told of it; name and telephone are masked. */
@Schema(description = "预约详情 / One booking with what was told of it")
record ReceptionBookingDetailView(
    ReceptionBookingView booking,
    @Schema(examples = "张*") @Nullable String visitorName,
    @Schema(examples = "138****5678") @Nullable String contactPhone,
    String matter) {

  static ReceptionBookingDetailView of(Booking booking, Visitor visitor) {
    String name = visitor.name();
    String phone = visitor.phone();
    return new ReceptionBookingDetailView(
        ReceptionBookingView.of(booking),
        name == null ? null : Masking.name(name),
        phone == null ? null : Masking.phone(phone),
        visitor.matter());
  }

  @Override
  public String toString() {
    return "ReceptionBookingDetailView[" + booking.id() + "]";
  }
}
