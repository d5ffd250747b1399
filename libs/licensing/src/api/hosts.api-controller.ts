import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Hosts, type HostChoice } from '../hosts.service';
import { licensingAccess } from '../licensing.access';

export class MainHostRequest {
  @ApiProperty({ example: 'register.example.org', maxLength: 253 })
  @MaxLength(253, { message: 'host must have $constraint1 characters or fewer' })
  @IsNotEmpty({ message: 'host must not be empty' })
  @IsString({ message: 'host must be text' })
  host!: string;
}

export class HostResponse {
  @ApiProperty({ example: 'register.example.org' })
  host!: string;

  @ApiProperty()
  isMain!: boolean;

  @ApiProperty({ description: 'Passkeys that would end if this were the main address' })
  passkeysThatEnd!: number;

  @ApiProperty({ type: [String], description: 'Staff who must set up an authenticator app before it can be' })
  stuckStaff!: string[];

  static of({ host, isMain, loss }: HostChoice): HostResponse {
    return { host, isMain, passkeysThatEnd: loss.passkeys, stuckStaff: [...loss.stuckStaff] };
  }
}

export class HostsResponse {
  @ApiProperty({ type: [HostResponse] })
  items!: HostResponse[];
}

/** The register's addresses. */
@ApiTags('register')
@ApiBearerAuth()
@Controller('api/v1/register')
@Access(licensingAccess.chooseHost)
export class HostsApiController {
  constructor(private readonly hosts: Hosts) {}

  /** The addresses, the main one first, with what ends if another becomes the main one. */
  @Get('hosts')
  @ApiOkResponse({ type: HostsResponse })
  async list(@CurrentActor() { licenseeId }: Actor): Promise<HostsResponse> {
    return { items: (await this.hosts.list(licenseeId)).map((choice) => HostResponse.of(choice)) };
  }

  /** Makes one of the register's addresses the main one. Passkeys of the old one end. */
  @Put('main-host')
  @HttpCode(204)
  @ApiNoContentResponse()
  async choose(@CurrentActor() actor: Actor, @Body() { host }: MainHostRequest): Promise<void> {
    await this.hosts.choose(actor, host);
  }
}
