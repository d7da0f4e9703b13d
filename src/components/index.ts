import type { Slots } from '../form/slotProps.js'
import { Anchor } from './Anchor.js'
import { Ceremony } from './Ceremony.js'
import { Checkbox } from './Checkbox.js'
import { Code } from './Code.js'
import { Divider } from './Divider.js'
import { Division } from './Division.js'
import { Fault } from './Fault.js'
import { Field } from './Field.js'
import { Hidden } from './Hidden.js'
import { Identifier } from './Identifier.js'
import { Image } from './Image.js'
import { Input } from './Input.js'
import { Messages } from './Messages.js'
import { Password } from './Password.js'
import { Provider } from './Provider.js'
import { Resend } from './Resend.js'
import { Script } from './Script.js'
import { Secret } from './Secret.js'
import { Secrets } from './Secrets.js'
import { Section } from './Section.js'
import { Select } from './Select.js'
import { Submit } from './Submit.js'
import { Text } from './Text.js'
import { Unknown } from './Unknown.js'

/** The kit's own component for every role. */
export const defaultSlots: Slots = {
  Anchor,
  Ceremony,
  Checkbox,
  Code,
  Divider,
  Division,
  Fault,
  Field,
  Hidden,
  Identifier,
  Image,
  Input,
  Messages,
  Password,
  Provider,
  Resend,
  Script,
  Secret,
  Secrets,
  Section,
  Select,
  Submit,
  Text,
  Unknown,
}
