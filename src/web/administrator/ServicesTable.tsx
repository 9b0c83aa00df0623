import type { ServicesShown } from '../api/view.ts'
import { Phone } from '../identity/Phone.tsx'
import { useMaybeText, useSaid, useText } from '../text/use-text.ts'

/** The services under the organisation each belongs to. */
export const ServicesTable = ({ shown }: { shown: ServicesShown }) => {
  const say = useText()
  const maybe = useMaybeText()
  const said = useSaid()
  const nameOf = (id: string) => said(shown.services.find((one) => one.id === id)?.name)
  const organisations = shown.organisations.filter(({ id }) =>
    shown.services.some(({ organisation }) => organisation === id),
  )
  return (
    <section aria-labelledby="services">
      <h2 id="services" className="section-h">
        {say('field.services')}
      </h2>
      <div className="sheet sheet-pad scroll-x">
        <table className="table stacked">
          <caption className="sr">{say('field.services')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('field.service')}</th>
              <th scope="col">{say('screen.serviceTask')}</th>
              <th scope="col">{say('screen.registers')}</th>
            </tr>
          </thead>
          {organisations.map(({ id, name }) => (
            <tbody key={id}>
              <tr className="group-row">
                <th colSpan={3} scope="rowgroup">
                  {said(name)}
                </th>
              </tr>
              {shown.services
                .filter(({ organisation }) => organisation === id)
                .map((service) => (
                  <tr key={service.id}>
                    <th scope="row">
                      {said(service.name)}
                      {service.jointWith.length > 0 && (
                        <span className="meta block">
                          {say('screen.jointWith', {
                            names: service.jointWith.map(nameOf).join(', '),
                          })}
                        </span>
                      )}
                      {service.phone && (
                        <span className="block">
                          <Phone name={said(service.name)} phone={service.phone} />
                        </span>
                      )}
                    </th>
                    <td data-label={say('screen.serviceTask')}>
                      {say(`serviceTask.${service.serviceTask}`)}
                    </td>
                    <td data-label={say('screen.registers')}>
                      {maybe(`screen.register-${service.register}`) ?? service.register}
                    </td>
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  )
}
