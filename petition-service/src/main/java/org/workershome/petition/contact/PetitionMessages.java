package org.workershome.petition.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.workershome.kit.notify.Channel;
import org.workershome.kit.notify.MessageTemplate;
import org.workershome.kit.notify.TemplateBook;
import org.workershome.petition.core.Notification;

/** What petitioners are told, in plain Chinese. */
@ApplicationScoped
class PetitionMessages implements TemplateBook {
  private static final List<Channel> QUICK = List.of(Channel.WECHAT, Channel.SMS);

  @Override
  public List<MessageTemplate> templates() {
    return List.of(
        new MessageTemplate(
            Notification.REGISTERED.template(), "【工会】您的信访事项{NUMBER}已登记，可在职工之家查看办理情况。", QUICK),
        new MessageTemplate(
            Notification.ACKNOWLEDGED.template(), "【工会】您的诉求{NUMBER}已收悉，正在安排处理，可在职工之家查看。", QUICK),
        new MessageTemplate(
            Notification.CONSENT_ASKED.template(),
            "【工会】您的诉求{NUMBER}拟转您所在单位工会处理，请在职工之家答复是否同意；不同意的，由上级工会直接处理或转其他工会。",
            QUICK),
        new MessageTemplate(
            Notification.TAKEN_BACK.template(), "【工会】您的信访事项{NUMBER}改由原登记工会继续处理，可在职工之家查看。", QUICK),
        new MessageTemplate(
            Notification.EXTENDED.template(),
            "【工会】您的信访事项{NUMBER}的办理期限已延长，请在职工之家查看延期告知书，或到工会窗口领取。",
            QUICK),
        new MessageTemplate(
            Notification.OPINION_ISSUED.template(),
            "【工会】您的信访事项{NUMBER}已出具处理意见书，请在职工之家查看，或到工会窗口领取。",
            QUICK),
        new MessageTemplate(
            Notification.REVIEW_DECIDED.template(),
            "【工会】您的信访事项{NUMBER}已作出复查、复核意见，请在职工之家查看，或到工会窗口领取。",
            QUICK),
        new MessageTemplate(
            Notification.ENDED.template(), "【工会】您的信访事项{NUMBER}已办结，可在职工之家查看。", QUICK),
        new MessageTemplate(
            Notification.NOTICE_GIVEN.template(),
            "【工会】您的信访事项{NUMBER}有一份书面告知，请在职工之家查看，或到工会窗口领取。",
            QUICK),
        new MessageTemplate(
            Notification.SENT_TO_ORGAN.template(), "【工会】您的信访事项{NUMBER}已转有关机关处理，请在职工之家查看。", QUICK));
  }
}
