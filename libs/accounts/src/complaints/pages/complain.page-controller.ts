import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { addressKey, CurrentLicensee, Public, RateLimits, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, dateWords, invalidPage, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { isUUID } from 'class-validator';
import { safetyPaths } from '../../safety.paths';
import { ABOUT_WORDS, COMPLAINT_ABOUTS } from '../complaint';
import { accountsLimits } from '../../accounts.limits';
import { ComplaintNotFoundError } from '../complaints.errors';
import { Complaints, LONGEST_COMPLAINT } from '../complaints.service';
import { ComplaintForm } from './complaint.form';

const VIEW = 'accounts/complain.njk';

/** Complaining, for anyone: nobody has to be signed in or to give a name. */
@ApiExcludeController()
@Controller()
@Public()
export class ComplainPageController {
  constructor(
    private readonly complaints: Complaints,
    private readonly limits: RateLimits,
  ) {}

  @Get(safetyPaths.complain)
  show(): Page {
    return new Page(VIEW, modelOf(new ComplaintForm()));
  }

  @Post(safetyPaths.complain)
  async send(
    @Req() request: RegisterRequest,
    @CurrentLicensee() licensee: Licensee,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(ComplaintForm, body);
    if (errors.length > 0) return invalidPage(VIEW, { ...modelOf(form), errors });
    await this.limits.count(accountsLimits.complaints, `${licensee.id}:${addressKey(request.ip)}`);
    const result = await attempt(() => this.complaints.receive(licensee.id, form, request.actor ?? null));
    if ('errors' in result) return invalidPage(VIEW, { ...modelOf(form), ...result });
    return new SeeOther(safetyPaths.complaintReceived(form.ticket));
  }

  @Get(safetyPaths.complaintReceived(':ticket'))
  async received(@CurrentLicensee() licensee: Licensee, @Param('ticket') ticket: string): Promise<Page> {
    if (!isUUID(ticket)) throw new ComplaintNotFoundError();
    const receipt = await this.complaints.getReceipt(licensee.id, ticket);
    return new Page('accounts/complaint-received.njk', {
      title: 'We have your complaint',
      reference: receipt.reference,
      acknowledgeBy: dateWords(receipt.acknowledgeBy),
      answerBy: dateWords(receipt.answerBy),
      isWrittenTo: receipt.isWrittenTo,
    });
  }
}

/** The ticket is made with the form and stays with it, so that sending it twice is one complaint. */
function modelOf({ about, words, name, email, telephone, ticket }: ComplaintForm): PageModel {
  return {
    title: 'Complain',
    abouts: COMPLAINT_ABOUTS.map((value) => ({ value, text: ABOUT_WORDS[value] })),
    values: { about, words, name, email, telephone },
    ticket: isUUID(ticket) ? ticket : randomUUID(),
    longest: LONGEST_COMPLAINT,
  };
}
